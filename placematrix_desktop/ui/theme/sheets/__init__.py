"""The style sheet in parts, one subject each. `$word` is a role, a text size, a measure or an image."""

from placematrix_desktop.ui.theme.sheets.buttons import BUTTONS
from placematrix_desktop.ui.theme.sheets.calendar import CALENDAR
from placematrix_desktop.ui.theme.sheets.choices import CHOICES
from placematrix_desktop.ui.theme.sheets.fields import FIELDS
from placematrix_desktop.ui.theme.sheets.lists import LISTS
from placematrix_desktop.ui.theme.sheets.menus import MENUS
from placematrix_desktop.ui.theme.sheets.pieces import PIECES
from placematrix_desktop.ui.theme.sheets.record import RECORD
from placematrix_desktop.ui.theme.sheets.scrolling import SCROLLING
from placematrix_desktop.ui.theme.sheets.surfaces import SURFACES
from placematrix_desktop.ui.theme.sheets.words import WORDS

SHEETS = (SURFACES, WORDS, BUTTONS, FIELDS, CHOICES, CALENDAR, LISTS, MENUS, SCROLLING, PIECES, RECORD)
