<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>Arrow keys and PgDn read on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionDelegate</name>
    <message>
        <source>31 Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionModel</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a top action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On page one of the report (asterisk key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top action: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed and not entered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, typed and not entered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionTable</name>
    <message>
        <source>Enter changes a cell, asterisk marks a top action, Delete removes the action.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsSection</name>
    <message>
        <source>Action register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None starred (* stars one): page one shows the {0} due first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press A on a descriptor in Run, or type one below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the new action is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are starred; page one has room for {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} starred for page one; * stars an action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} starred</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Aftermath</name>
    <message>
        <source>Everything that had been saved is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PlaceMatrix has started again. Everything that was saved is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PlaceMatrix was stopped the last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the program went wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>No time is left from {begin} to {finish}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one under Facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take fewer into scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no finish to share the time out to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type when you begin, like 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min are too few for {count} descriptors.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaOrderModel</name>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}: {title}, {element}, {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaSection</name>
    <message>
        <source>&amp;Begin at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minutes each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes for each descriptor in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share out the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the time until the finish out over the descriptors that are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take every descriptor in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaTreeModel</name>
    <message>
        <source>In scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assessed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inside} of {all} in scope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>1 workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} workshops</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>It could not be made because of a fault in this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakField</name>
    <message>
        <source>Break {0} starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of break {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove break {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Breaks</name>
    <message>
        <source>A break needs its minutes, like 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break needs the time at which it starts, like 11:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreaksBar</name>
    <message>
        <source>Add a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>Kept until {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop is deleted for good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareMenu</name>
    <message>
        <source>Delete workshop for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep new workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>= the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not agreed this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} no longer agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: last time {1}, now {2}, {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ up 1 stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ up {0} stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ down 1 stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ down {0} stages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesSection</name>
    <message>
        <source>Against {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change since last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an earlier workshop on the same matrix in Prepare, and what is new stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no earlier workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workshop before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {0} of {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many files are checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports, records and libraries (*.pdf *.pmrecord *.json *.placematrix *.sqlite3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source> (after {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since version {0}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close now? Nothing in this version can be changed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing freezes all that was recorded and gives it a fingerprint, over which people sign. Undo ends here; a closed workshop can be taken up again as a new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything recorded is frozen. What anybody signs or reads from now on is this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint, short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since version {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprint is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a rehearsal: its record and its report say so, and what is signed counts for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can be read and not written, so nothing can be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since the version before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed · version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {0}, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• and {0} more, which the report lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparable</name>
    <message>
        <source>still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agreed} of {scope} agreed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>Hands for {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hand less for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hand more for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountsModel</name>
    <message>
        <source>Theme and element</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountsSection</name>
    <message>
        <source>By theme and element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts by theme and element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many descriptors stand at each stage. Not assessed is not a stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each choice was agreed. Not assessed is not a choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts of each choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts of each stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>26/11/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentChoice</name>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop is open: the PDF says “Draft” across each page until it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. What was not finished has not been touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {0} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving. Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the PDF and copy the text instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files stay on this computer. Signatures that are added later need new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is on the clipboard. Attach {0} from its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are there; saving replaces them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there; saving replaces it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is with your mail program. Look it over there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmailPanel</name>
    <message>
        <source>Answer of {0} by email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they wrote it; it goes in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at what time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on which day it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, in their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste what they wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErasingCard</name>
    <message>
        <source>Choose a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase a person’s name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For good, from every version of this workshop and from the backups of this library. The fingerprints stay, and each record can still be checked against its own. Reports and records that were saved or passed on keep the name, and so do other workshops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press once more: nothing brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is erased from every version of this workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name stands here: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0} was closed by an earlier version of PlaceMatrix. There the name cannot be taken out without more than the name, and stays: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} and organisation; position, role, sector and time stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} may be about this person and will not be changed; read on:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>A workshop that is not in this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the day after, Home asks what is to become of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other workshop on this matrix in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report says on its first page. Each field is kept as you leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultPanel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for whoever mends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report says where in the program it happened and on what kind of computer. Nothing that was typed, no name and no note is in it. It stays in the folder unless you send it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldUndo</name>
    <message>
        <source>Outside of fields Ctrl+Y redoes: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside of fields Ctrl+Z undoes: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing more to redo in this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing more to undo in this field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCheck</name>
    <message>
        <source>Checking it came to a sudden end, as it does with no file of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took longer than any file of ours does, so it was left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Closed {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written back to a shared folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin or open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing here counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show of hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use for a new workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundPeople</name>
    <message>
        <source>{name} is on the list already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlanceSection</name>
    <message>
        <source>At a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} descriptors: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} agreed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridMenu</name>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Arrow keys move, digits agree, Page Down reads on in a long row, F1 lists the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptors and choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptors and stages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidanceCard</name>
    <message>
        <source>To consider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidanceSection</name>
    <message>
        <source>To consider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>considerations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of this workshop goes into one file: results, notes, people, actions, the diary and earlier versions. Open the file in PlaceMatrix on the other laptop to go on there, and bring it back in the same way. Where both go on, neither is lost: both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand this workshop over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off, they stay on this laptop. On, whoever has the file can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PlaceMatrix workshops (*.placematrix)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the file is to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is there; saving replaces it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With private notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” names no folder. Type the whole path, or browse.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Closed, version {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partnership maturity workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: agree…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>A made-up place with results, notes and actions, to look around in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file with workshops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each is about, who it is for, and all of it to read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterestTable</name>
    <message>
        <source>Interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is declared, or none; then choose its outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterestsSection</name>
    <message>
        <source>Conflicts of interest are managed by a process that partners have agreed. Ask at the start; what is declared and what was settled is printed in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put people on the list in People first; then ask here for their interests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others have none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepingNote</name>
    <message>
        <source>1 year from today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more is past its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more are past their day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} years from today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subject}” was to be kept until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keys away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaidOver</name>
    <message>
        <source>Put this away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryCare</name>
    <message>
        <source>&amp;Go on there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is written back to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time you went on in another place: what was recorded there, in “{}”, is not in this library. Closing this message ends the reminder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the library where work went on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PlaceMatrix libraries and workshops (*.placematrix *.sqlite3);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the copy aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this copy aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is kept as “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library file was moved, renamed, replaced or deleted while it was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no new backup of the library. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can be read and not written: nothing that you change would be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was not closed the last time, and it is damaged: {} What can be read is shown; nothing should be recorded in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>Check a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand workshop over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take workshop up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write back now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailPart</name>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the PDF and copy the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Everything is saved. Each decision is kept the moment you make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log and the reports are in {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>1 descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices, not steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it goes through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbourhoods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no descriptors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider collaboratives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} choices: {labels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} descriptors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps: {labels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixLibrary</name>
    <message>
        <source>Alt+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matrix came with this copy of the program: install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show matrices for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no matrix to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can only be read. Open another one to begin a workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for a new workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole grid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixList</name>
    <message>
        <source>Enter uses the chosen matrix for a new workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixPreview</name>
    <message>
        <source>Arrow keys read on, PgUp and PgDn turn pages, Home and End go to the ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole matrix</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixPreviewModel</name>
    <message>
        <source>Descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement at this stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixSection</name>
    <message>
        <source>Alt+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no minutes set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about}: show of hands, hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} about what was undone are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number of minutes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinutesDelegate</name>
    <message>
        <source>Minutes for {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinutesPanel</name>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to the descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreBelow</name>
    <message>
        <source>{0}: more below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovingOn</name>
    <message>
        <source>&amp;Choose another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on in another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A complete copy of the library, private notes included, is in “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PlaceMatrix libraries (*.placematrix *.sqlite3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is in its place again, with everything that was recorded. Go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go on in a copy that holds everything that was recorded: “{}”. Next time, open it there with Ctrl+O; Home will remind you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewWorkshop</name>
    <message>
        <source>Begin workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the place or body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occasion (can wait)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can only be read. Open another one to begin a workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To practise with: marked as a rehearsal everywhere, kept apart from real workshops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Baseline review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Northbridge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Next</name>
    <message>
        <source>A minority view last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hands at one stage: quick to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two stages last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far apart: hands from {lowest} to {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next on the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consensus last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached by {time}. What follows is for another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split: hands from {lowest} to {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hands are at another stage than last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>Every descriptor in scope is dealt with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to take next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStepsSection</name>
    <message>
        <source>Next stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ticked: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this theme has a stage yet, or a stage above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support asked for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matrix has no statement here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the next stage, and the target, ask for. Ticked is what is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, the target, asks for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenPoint</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenPoints</name>
    <message>
        <source>It was open when the workshop was closed, and the report says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this has to be settled. What stays open is named in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open: every descriptor and every action is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} typed and not entered: closing waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderTable</name>
    <message>
        <source>Alt+Up and Alt+Down move a row, a number sets its minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Themes and elements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>As planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break at {time}, in {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish time {time} has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} to spare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reached} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaceLine</name>
    <message>
        <source>on this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · next: the most divided first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneSwitches</name>
    <message>
        <source>Fold the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the themes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Put it away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartStanding</name>
    <message>
        <source>1 descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it decides is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} arrangements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} descriptors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heard} of {expected} sectors here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{present} of {listed} present</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartnershipSection</name>
    <message>
        <source>Activities that partners have taken on at place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both lists follow {source}; the words are ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance arrangements; one does not exclude another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it decides today and what its partners do together. The report says it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassingOn</name>
    <message>
        <source>It is in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PlaceMatrix libraries and workshops (*.placematrix *.sqlite3);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up a workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop is in “{}”, with private notes. Open that file on the other laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop is in “{}”, without private notes. Open that file on the other laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: This workshop can be taken up as soon as a library is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jane Doe	Director of public health	Northbridge Council
DOE, Jane &lt;jane@example.org&gt;; …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a spreadsheet, with or without a heading, or names and addresses from an email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more like these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interests: {interest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sector yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleDelegate</name>
    <message>
        <source>Hold {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is declared, or “none”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} of {person}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a list from a spreadsheet or an email, or type the first name in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to change a cell, Space for present or not, Delete to remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>A file cannot be called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what they are to be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the files are to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the files are to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” names no folder. Type the whole path, or browse.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceMatrix</name>
    <message>
        <source>1 action has no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 action has no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 decision was made while a sector that took part was not in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 declared interest has no outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 descriptor is not assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 descriptor is parked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 descriptor without consensus and without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 element assessed elsewhere without a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 participant has said nothing about interests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 theme has changed since being read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 theme was not read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>31 Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy that leaves out {0}, with their hashes in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document, a figure, a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few lines down, the selection stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few lines up, the selection stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library with {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minority view needs its reason in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree first; then say by which rule the group came to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree that {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree the {column} that the ring is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by: decision rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed → {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed, moving to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All descriptors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asserted only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed with another instrument. What it found can be recorded here; it counts with no descriptor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the agreed stage and the next, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between this and {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank the room window, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice that they would make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the sector that holds this view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear: open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed as version {version}, as it was signed off. Reopen it in Sign off to change something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the last show of hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council chamber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptor above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptor below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter agrees the {} that the ring is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter changes it, Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter changes it, asterisk marks it for page one, Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or click: change · *: top action · Delete: remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or click: change · Delete: remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or open the record at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or open the themes at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or open what is not in scope today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the room window, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to one with →, or {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes with whatever is agreed, unless another is chosen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good practice to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is decided and how long it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was agreed: the decision rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no report, record or export. Whoever sees this screen can read it, and a freedom-of-information or subject-access request may call for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know-how: good practice to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, since the address cannot be one: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long cells in full, or cut again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minority view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minority views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes: what was done, and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the place or body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next open descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page in the room window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No choice named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consensus, then its reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer a top action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result recorded yet. Enter or click to record it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the list of participants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a file of PlaceMatrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in scope today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in scope today. Add it in Prepare to record a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the room: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to assess yet. Enter or click to record what is known already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page down, within a long descriptor first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page up, within a long descriptor first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before in the room window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider collaborative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the minority view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record of the selected descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewritten by another program, the record in it intact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is to be done, or remove the action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the evidence is, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search titles and statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector that holds the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show of hands: count it, reveal it, another round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was agreed so far, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage that they would choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still being developed by its publisher: there is nothing to assess yet. What is known already can be recorded here; it counts with no descriptor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the clock of this descriptor, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {0} not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded: the library that is open holds version {0} of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded: {0} holds the version that follows on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has the PDF attached and goes to {0} with an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has the PDF attached and no addresses: a public copy names nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has the PDF attached; nobody on the list of participants has an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a record once the workshop is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can be read and not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This matrix has {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was a rehearsal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top action, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top action: on page one of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed and not entered:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed earlier and not entered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsuited here: not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual decision rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid, and a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid: as it was closed and signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can show this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the matrix asks to consider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to take next, and what to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {} asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in the room: arrived, left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose view?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why there is no consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You look it over and send it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed with reservation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed {0}, moving to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a working copy only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minority view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minority view kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more file is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more version is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more versions are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n/a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no result recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press 1 to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results, actions, evidence and people, for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature loses its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signatures lose their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>support needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the grid of results as one plain table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record by itself, to be checked and compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be edited; not what was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is read and kept; once closed, the record is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} counted above and not listed. Those that were changed come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} not ours or not to be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rewritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · from {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}, row {2} of {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; closed {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} actions have no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} actions have no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} decisions were made while a sector that took part was not in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} declared interests have no outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} descriptors are not assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} descriptors are parked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} descriptors without consensus and without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} elements assessed elsewhere without a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} minority views kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} not in scope today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} participants have said nothing about interests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} themes have changed since being read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} themes were not read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} without consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, agreed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlainWindow</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for whoever mends it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlannedReminder</name>
    <message>
        <source>Put this reminder away for the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”: planned work does not count as done. An action keeps what is still ahead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrepareScreen</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+PgDn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can only be read: the workshop is shown and cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workshop is closed and shown as it was signed off. Reopen it as a new version in Sign off to change something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewHeader</name>
    <message>
        <source>Descriptor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivateNoteSection</name>
    <message>
        <source>Private note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private note · hold {} to read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Nothing has been changed: the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. You can close the window now, or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be put in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room window is not open. F5 opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed so far, {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>display gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on what was agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Ask the two ends first: {0}, then {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More hands than people in the room: count again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most are at {0}: can the others live with it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer {0}, or “between {0} and {1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hand apart, at {0}: ask what each side would need to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person did not raise a hand: who has not spoken?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say {0} aloud, wait a moment, and agree it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group {0}: ask what changed its mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle did not move: record no consensus, or the lower stage with a minority view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is the lowest of the range: say {0} aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} people did not raise a hand: who has not spoken?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadBackCard</name>
    <message>
        <source>Changed since it was read back: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read back: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read out what was recorded, theme by theme, before anybody puts a name to it. What is wrong is corrected on the spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wording of every theme was read aloud and confirmed as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} themes read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadBackSection</name>
    <message>
        <source>Action:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another view, {0}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm this theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result recorded yet. Enter leads to where it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this theme is in scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since it was read back, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read back yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read back and confirmed, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} themes read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Read it aloud; Enter corrects, C confirms and turns the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: confirmed. {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>1 workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the chosen workshop, Delete asks if it is to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc shows every workshop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workshop has all these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search workshops (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last {count} are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} workshops</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>This matrix names nothing to consider in every row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Something in the program went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is our fault, not yours. Everything that you decided is saved, and what you were typing is kept. You can go on where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reports are in {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalPanel</name>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{}” for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of it goes: results, notes, people, private notes, text not entered yet, the diary, closed versions and signatures. It goes from this library and from its backups, and nothing brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is to be kept until {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name as it stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the place or body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved or passed on as a report, record or copy of the library stays there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReopeningCard</name>
    <message>
        <source>Leave it closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen as a new version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0} stays as it is, with its signatures. Version {1} begins where it ended, names its fingerprint, and is closed and signed afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is reopened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of this library. One is made each time that it is opened or closed after something has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup cannot be read. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{library}” goes back to how it was on {moment}, with {workshops}. What was recorded later is not in it then. It is not lost: the library as it is now is kept in “{folder}”, and you can go back to it here in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>The library is as it was on {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there is kept as “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Ctrl+PgDn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>1 sector without a voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands are counted and not shown yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is listed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in today’s scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been agreed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {sector} voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {sector} voice since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1:02} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, moving to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sectors without a voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{present} of {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomCard</name>
    <message>
        <source>Who is in the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomChoices</name>
    <message>
        <source>A line for each sector. Where one person speaks for a sector, their vote can be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiet line for you on what may help the talk on; never in the room window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count hands by sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide shows of hands until they are revealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts after a show of hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room sees a count when you press V again, and not before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To practise with: marked as one everywhere, never set beside a real workshop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomMenu</name>
    <message>
        <source>Always: private notes, names and hidden tallies are folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out: with one display, or two that show the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never: nobody else sees this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was agreed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen is mirrored or shared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomOpening</name>
    <message>
        <source>The room window is on the second display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room’s display is gone. The room window comes back with it; F5 twice opens it as an ordinary window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one display, so the room window is an ordinary window: share it in a call, or plug the projector in and it goes there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomPanel</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of somebody who is not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room may see this window: hold {0} for the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of whoever has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived or left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is on the list, in the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomWindow</name>
    <message>
        <source>Room – {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunMenus</name>
    <message>
        <source>Agree {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunScreen</name>
    <message>
        <source>Closed on {0}, version {1}: to be read, not changed. Sign off can reopen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every descriptor in scope is dealt with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands are counted on a descriptor: go to one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is agreed for “{0}” as a whole: Enter leads to where its result is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the record is begun and not complete. {0} Complete it in Run, or discard it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room window is not open. F5 opens it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedFiles</name>
    <message>
        <source>It is in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no program that opens {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeChoice</name>
    <message>
        <source>At {stage} last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an action from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With minutes set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a result yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an agreement last time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message>
        <source>In scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space takes a row in or out, a number sets its minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>End the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search titles and statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Parts of Prepare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectorChips</name>
    <message>
        <source>Sectors in the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignOffScreen</name>
    <message>
        <source>Sign off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignaturePanel</name>
    <message>
        <source>By mouse, finger or pen. It is printed in the working copy only, and nobody has to draw: a name in the list signs as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the signature of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for the signature of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for this stroke. Clear the field and draw it more simply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be drawn in by mouse, finger or pen. Escape leaves it; a name signs without drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this signature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignerDelegate</name>
    <message>
        <source>A reason is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignerModel</name>
    <message>
        <source>Answered by email {0}; recorded {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn, not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by hand at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, will not sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, will sign</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignerTable</name>
    <message>
        <source>Space ticks a name or takes the next choice; Enter opens the choices or the reason. E: answered by email. W: draw the signature.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>An answer by email is to the closed record: close the workshop first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the list of participants yet; Prepare has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People sign the closed record. Roles, positions and reasons can be set before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign for all {0} present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign for those ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks or takes the next choice, Enter opens the choices. Set exceptions first; they are kept until they are signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick whoever signs later; each signature is added with its own time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a reservation or a refusal needs its reason in words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageHeader</name>
    <message>
        <source>Descriptor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even between {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even between {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median between {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither agreement nor a split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split evenly between {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came closer together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half a stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved down by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved up by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown to the room yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and a half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TallyHead</name>
    <message>
        <source>Another round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show of hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last round back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} in the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TallyPanel</name>
    <message>
        <source>A prompt for you: hold {0} to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden until it is revealed; hold {0} to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hands were counted here, and this workshop can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show of hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} counted, hidden until it is revealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: This descriptor is not in scope today. Add it in Prepare first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TallyTable</name>
    <message>
        <source>All sectors, {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeKeeper</name>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemePages</name>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tidying</name>
    <message>
        <source>1 backup was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces of it may be left in the library file: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Its backups may still hold it; the next start tries again. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of its backups could not be written anew and still hold it ({1}); the next start tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} backups were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} written anew without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimePlan</name>
    <message>
        <source>1 break, {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 descriptor in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin by {begin} to finish at {finish}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking about each takes {shortest} to {longest}, at {slow} to {fast} an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} breaks, {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} descriptors in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} without minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} left until {finish}: {over} too much is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} left until {finish}: {spare} to spare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} planned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedKeepUntil</name>
    <message>
        <source>This day has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a later one, with its year.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedTime</name>
    <message>
        <source>Type it like 12:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it like 26/11/2026 or 26 November.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a time of day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} without a sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heard} of {expected} expected sectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{present} of {listed} present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sector}: nobody on the list speaks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sector}: {present} of {listed} in the room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Agree where you are, together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through a maturity matrix with your partners, record by keyboard the stage that you agree for each descriptor and why, and leave with the signed report. Type the name of your place at the left and press Enter, or look around in the sample workshop first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample workshop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold: read what is folded while the room may see this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkshopCard</name>
    <message>
        <source>1 signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no signatures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agreed} of {scope} agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} signatures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkshopListView</name>
    <message>
        <source>Delete for good…	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>A statutory body has delegated decisions to a person, who may ask a committee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acting on housing, work, environment and whatever else makes people well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acute, community and mental health providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreeing a vision and local priorities, and having a say in the system’s plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligning NHS and council commissioning, jointly where that is agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligning management support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committee of a statutory body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict: discusses and decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict: discusses, does not decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict: does not get the supporting paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict: is out of the discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict: stays in the room, does not discuss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting support in the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultative forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executive lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health and care strategy and planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual executives or staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrated care board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investing in what communities and voluntary groups can offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining up health, social care and public health services around people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint committee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One provider holds the contract and manages money and delivery for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One statutory body has set up the committee and delegated decisions to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners advise, and each statutory body decides for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partnership convenor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and Healthwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who use services and Healthwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population health management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promoting health and wellbeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service delivery and transformation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several bodies have delegated decisions to one committee of theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing staff, analysis and programme support among partners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social care providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using data on the population to redesign care and to reduce inequalities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VCSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voluntary, community and social enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees with reservation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers for functions that a statutory body has delegated to place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asserted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assessed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brings the partnership together and helps it to set priorities and to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything, for those who took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads shared work for the partnership without delegated functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no personal names: those who signed stand in their role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sector beside a view where fewer than five spoke for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>social care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes part for an organisation or a group of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unanimous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
