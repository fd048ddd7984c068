; The installer for Windows, for Inno Setup 6. Not run yet.
;
; bundle.py starts it twice: as it is for one user without administrator rights, and with /DPerMachine for
; IT departments. /DVersion, /DSource (the folder of the bundle), /DOutput and /DIcon are always given.

#ifdef PerMachine
  #define Scope "machine"
  #define Rights "admin"
#else
  #define Scope "user"
  #define Rights "lowest"
#endif

[Setup]
; The same for every version, so that a newer one takes the place of an older one.
AppId={{6B0E7C52-6A0B-4C55-9D0C-2F6F2B8F4D11}
AppName=PlaceMatrix Desktop
AppVersion={#Version}
AppVerName=PlaceMatrix Desktop {#Version}
AppPublisher=PlaceMatrix
VersionInfoVersion={#Version}
PrivilegesRequired={#Rights}
; {autopf} is Program Files for a machine, and AppData\Local\Programs for a user.
DefaultDirName={autopf}\PlaceMatrix
DefaultGroupName=PlaceMatrix
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir={#Output}
OutputBaseFilename=PlaceMatrix-{#Version}-windows-x86_64-{#Scope}
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\placematrix-desktop.exe
UninstallDisplayName=PlaceMatrix Desktop
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; A workshop that is open is saved; Windows asks the program to close before its files are replaced.
CloseApplications=yes
RestartApplications=no
#ifdef Signed
SignTool=placematrix
SignedUninstaller=yes
#endif

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not must not be found by it.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
; The data folder of a portable copy never becomes part of an installed one.
Source: "{#Source}\*"; DestDir: "{app}"; Excludes: "\PlaceMatrix data"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\PlaceMatrix"; Filename: "{app}\placematrix-desktop.exe"
Name: "{autodesktop}\PlaceMatrix"; Filename: "{app}\placematrix-desktop.exe"; Tasks: desktopicon

[Registry]
; HKA is the user's or the machine's part of the registry, whichever this installer is for.
Root: HKA; Subkey: "Software\Classes\PlaceMatrix.Library"; ValueType: string; ValueData: "PlaceMatrix library"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\PlaceMatrix.Library\DefaultIcon"; ValueType: string; ValueData: "{app}\placematrix-desktop.exe,0"
Root: HKA; Subkey: "Software\Classes\PlaceMatrix.Library\shell\open\command"; ValueType: string; ValueData: """{app}\placematrix-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\PlaceMatrix.Record"; ValueType: string; ValueData: "Signed PlaceMatrix record"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\PlaceMatrix.Record\DefaultIcon"; ValueType: string; ValueData: "{app}\placematrix-desktop.exe,0"
Root: HKA; Subkey: "Software\Classes\PlaceMatrix.Record\shell\open\command"; ValueType: string; ValueData: """{app}\placematrix-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.placematrix"; ValueType: string; ValueData: "PlaceMatrix.Library"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.pmrecord"; ValueType: string; ValueData: "PlaceMatrix.Record"; Flags: uninsdeletevalue
; Other programs have .sqlite3 and .json files, too: PlaceMatrix is offered under "Open with", and takes nothing over.
Root: HKA; Subkey: "Software\Classes\.sqlite3\OpenWithProgids"; ValueType: none; ValueName: "PlaceMatrix.Library"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.json\OpenWithProgids"; ValueType: none; ValueName: "PlaceMatrix.Record"; Flags: uninsdeletevalue

[Run]
Filename: "{app}\placematrix-desktop.exe"; Description: "{cm:LaunchProgram,PlaceMatrix}"; Flags: nowait postinstall skipifsilent

; Uninstalling leaves %LOCALAPPDATA%\PlaceMatrix alone: the workshops are the user's.
