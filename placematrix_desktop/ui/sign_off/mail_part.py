"""The mail that the report goes out with: as a draft, or as a text to be pasted. Nothing is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.ports import Mail
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.text import counted
from placematrix_desktop.ui.pieces import Button
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.sign_off.stage_card import words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import tr


class MailPart(QWidget):
    """Two buttons of one weight: not every mail program opens a draft."""

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        title = QLabel(self.tr("Email"))
        set_role(title, "strong")
        self.draft_button = Button(themes, self.tr("Email draft"), icon="mail")
        self.text_button = Button(themes, self.tr("Show the PDF and copy the text"), icon="copy")
        self._about = words_label(role="caption")
        self.told = words_label()
        self.told.hide()
        buttons = QWidget()
        row = FlowLayout(buttons, gap=themes.theme.space(1))
        row.addWidget(self.draft_button)
        row.addWidget(self.text_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.theme.space(1))
        for part in (title, self._about, buttons, self.told):
            column.addWidget(part)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def about(self) -> str:
        """What is said of the addresses."""
        return self._about.text()

    def show_mail(self, mail: Mail | None, audience: Audience) -> None:
        """Say to whom the draft would go; None while that is being looked up."""
        self._about.setText(" ".join(addresses_in_words(mail, audience)) if mail is not None else "")

    def tell(self, sentence: str) -> None:
        """Say what was done; empty takes it away."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))


def addresses_in_words(mail: Mail, audience: Audience) -> list[str]:
    """Whom a draft is addressed to, who has no address, and whose cannot be one."""
    if audience is Audience.PUBLIC:
        return [tr("The draft has the PDF attached and no addresses: a public copy names nobody.")]
    said = [
        tr("The draft has the PDF attached and goes to {0} with an address.").format(
            counted(len(mail.to), tr("participant"), tr("participants"))
        )
        if mail.to
        else tr("The draft has the PDF attached; nobody on the list of participants has an address.")
    ]
    if mail.to and mail.without:
        said.append(tr("1 has none.") if mail.without == 1 else tr("{0} have none.").format(mail.without))
    if mail.left_out:
        said.append(tr("Left out, since the address cannot be one: {0}.").format(", ".join(mail.left_out)))
    said.append(tr("You look it over and send it yourself."))
    return said
