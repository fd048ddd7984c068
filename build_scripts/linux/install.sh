#!/bin/sh
# Installs PlaceMatrix Desktop for the user who runs this, without root: `sh install.sh`.
# `sh install.sh --uninstall` takes it away again. Workshops are kept in either case.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
target="$HOME/.local/lib/placematrix-desktop"
commands="$HOME/.local/bin"

tell_the_desktop() {
    if command -v update-mime-database >/dev/null 2>&1; then
        update-mime-database "$data/mime" || true
    fi
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database "$data/applications" || true
    fi
}

take_away() {
    for name in placematrix placematrix-desktop; do
        # Only our own links: a command of this name may have come from elsewhere.
        if [ "$(readlink "$commands/$name" 2>/dev/null)" = "$target/$name" ]; then
            rm -f "$commands/$name"
        fi
    done
    rm -f "$data/applications/placematrix-desktop.desktop" \
        "$data/mime/packages/placematrix-desktop.xml" \
        "$data/icons/hicolor/scalable/apps/placematrix-desktop.svg"
    for size in 48 128 256; do
        rm -f "$data/icons/hicolor/${size}x$size/apps/placematrix-desktop.png"
    done
    rm -rf "$target"
}

if [ "${1:-}" = --uninstall ]; then
    take_away
    tell_the_desktop
    echo "PlaceMatrix Desktop is gone. The workshops are still in $data/PlaceMatrix."
    exit 0
fi
if [ $# -gt 0 ]; then
    echo "install.sh knows one option, --uninstall." >&2
    exit 2
fi
if [ ! -x "$here/placematrix-desktop" ]; then
    echo "install.sh has to be started in the folder that it came in, beside placematrix-desktop." >&2
    exit 1
fi
if [ "$here" = "$target" ]; then
    echo "This is the installed copy already. To bring it up to date, start install.sh of the new one." >&2
    exit 1
fi

# A whole copy first: whatever goes wrong, the old one still works.
mkdir -p "$HOME/.local/lib" "$commands" "$data/applications" "$data/mime/packages"
rm -rf "$target.new"
mkdir "$target.new"
for item in "$here"/*; do
    # The data folder of the portable copy stays with it.
    [ "$(basename "$item")" = "PlaceMatrix data" ] || cp -R "$item" "$target.new/"
done
take_away
mv "$target.new" "$target"

# In a desktop file four signs want a backslash within quotation marks, and each backslash another one.
quoted=$(printf '%s' "$target/placematrix-desktop" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
plain=$(printf '%s' "$target/placematrix-desktop" | sed 's/\\/\\\\/g')
for_sed() { printf '%s' "$1" | sed 's/[\\&|]/\\&/g'; }
sed -e "s|@PROGRAM@|$(for_sed "$quoted")|" -e "s|@PROGRAM_PLAIN@|$(for_sed "$plain")|" \
    "$target/share/placematrix-desktop.desktop" >"$data/applications/placematrix-desktop.desktop"
cp "$target/share/placematrix-desktop.xml" "$data/mime/packages/"
mkdir -p "$data/icons/hicolor/scalable/apps"
cp "$target/share/placematrix-desktop.svg" "$data/icons/hicolor/scalable/apps/"
for size in 48 128 256; do
    mkdir -p "$data/icons/hicolor/${size}x$size/apps"
    cp "$target/share/placematrix-$size.png" "$data/icons/hicolor/${size}x$size/apps/placematrix-desktop.png"
done
for name in placematrix placematrix-desktop; do
    if [ -e "$commands/$name" ] || [ -L "$commands/$name" ]; then
        echo "$commands/$name is there already and stays as it is." >&2
    else
        ln -s "$target/$name" "$commands/$name"
    fi
done
tell_the_desktop
echo "PlaceMatrix Desktop is installed in $target and stands in the menu under Office."
case ":$PATH:" in
    *":$commands:"*) ;;
    *) echo "The terminal command is $commands/placematrix." ;;
esac
