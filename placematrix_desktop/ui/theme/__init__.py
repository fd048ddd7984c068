"""How the program looks: colours by meaning, sizes, typeface, icons and the style sheet made of them.

`ThemeKeeper(resources_folder)` is made once, before the first window, and handed to whatever draws:

    keeper = ThemeKeeper(resources_folder)
    keeper.dress(app)                         # fonts, style, palette, style sheet; follows the system
    keeper.choose("dark")                     # "system", "light", "dark" or "contrast"
    keeper.set_text_scale(125)                # per cent, 80 to 200
    keeper.changed.connect(widget.update)     # the theme or the text size has changed
    keeper.icon("search", "ink_muted")        # QIcon, crisp at any size and device pixel ratio

What paints itself asks `keeper.theme` at paint time and keeps no colour:

    theme = keeper.theme
    theme.colour("ink")                       # QColor of a role; the roles are in `roles.py`
    theme.hex("ink")                          # "#17202e"
    theme.stages(4)                           # StageColours of each stage of a ladder, in order
    theme.stages(3, ladder=False)             # of columns that are choices, not steps
    theme.font("title", "semibold")           # QFont at the present text size
    theme.space(1.5)                          # 12: one space is 8 pixels
    theme.height("control")                   # 40 at 100 %, grows with the text

The style sheet dresses every plain Qt widget. A dynamic property picks a variant; `set_role(widget, "…")`
sets it, also after the widget is shown:

    QLabel        display, heading, title, lead, strong, muted, caption, overline, problem
    QPushButton   (plain) primary, quiet, danger, icon, segment
    QFrame        window, panel, side-pane, header, band, card, footer, rule
    QPushButton   set_compact(button) makes it narrower; everything tapped is 40 pixels high
    any field     set_problem(widget, True) gives it the border of a field that needs mending
"""

from placematrix_desktop.ui.theme.keeper import ThemeKeeper
from placematrix_desktop.ui.theme.properties import set_compact, set_problem, set_role
from placematrix_desktop.ui.theme.roles import ROLES, Role, TextSize, Weight
from placematrix_desktop.ui.theme.stages import StageColours
from placematrix_desktop.ui.theme.theme import Theme

__all__ = [
    "ROLES",
    "Role",
    "StageColours",
    "TextSize",
    "Theme",
    "ThemeKeeper",
    "Weight",
    "set_compact",
    "set_problem",
    "set_role",
]
