"""The steps of the demonstration, each by keys in the real window and each checked against the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.demo.first_pages import first_pages
from placematrix_desktop.demo.keyboard import Key, Keyboard, StepFailed, check
from placematrix_desktop.demo.morning import REVIEWS, RUNS, SHOWS_THE_ROOM, SIGNS, TALKED, Morning
from placematrix_desktop.demo.preparing import Preparing
from placematrix_desktop.demo.recording import Recording
from placematrix_desktop.demo.reviewing import Reviewing
from placematrix_desktop.demo.rooming import Rooming
from placematrix_desktop.demo.signing import Signing
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.sample import Sample
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.projector import Projector
from placematrix_desktop.ui.shell.window_keys import TEXT_STEP
from placematrix_desktop.ui.sign_off.document_kinds import DocumentKind
from placematrix_desktop.ui.theme.theme import LARGEST_TEXT

Step = Callable[[], None]


class Demonstration:
    """Goes through a sample workshop and remembers what it left where."""

    def __init__(
        self,
        window: MainWindow,
        keyboard: Keyboard,
        matrix: Matrix,
        sample: Sample,
        folder: Path,
        morning: Morning,
    ) -> None:
        self._window = window
        self._keys = keyboard
        self._matrix = matrix
        self._sample = sample
        self._folder = folder
        self._morning = morning
        self._told: dict[str, str] = {}

    def steps(self) -> Iterator[Step]:
        """The steps in order. Each raises StepFailed where the window does not follow."""
        yield self._open
        yield self._look_at_home
        yield self._choose_matrix
        yield self._begin
        yield self._prepare
        yield self._record_all
        yield self._undo_one
        yield self._look_at_run
        yield self._look_at_run_in_every_look
        yield self._look_at_the_room
        yield self._review
        yield self._sign_off
        yield self._look_at_what_is_kept

    def told(self) -> tuple[str, ...]:
        """A line for each file with what it holds."""
        return tuple(f"{self._folder / name}: {words}" for name, words in self._told.items())

    # Home

    def _open(self) -> None:
        self._keys.wait_for("the library to open", lambda: self._window.parts is not None)

    def _look_at_home(self) -> None:
        self._picture("home.png", "Home, with the workshop of last time")

    def _choose_matrix(self) -> None:
        self._keys.press(Key.Key_M, ctrl=True)
        library = self._window.home.matrices
        if library is None:
            raise StepFailed("The library of matrices did not open.")
        check("The list of matrices has not the focus", self._keys.focused is library.list)
        self._keys.press(Key.Key_Home)
        for _ in library.model.cards:
            if library.matrix == self._matrix:
                break
            self._keys.press(Key.Key_Down)
        check("The library does not have the matrix", library.matrix == self._matrix)
        self._keys.press(Key.Key_P, alt=True)
        preview = library.preview
        if preview is None:
            raise StepFailed("The whole grid of the matrix did not open.")
        check("The whole grid has not the focus", self._keys.focused is preview)
        self._keys.wait_for("the whole grid", lambda: preview.is_fitted)
        count = counted(len(library.model.cards), "matrix", "matrices")
        self._picture("matrices.png", f"{count}, and the whole grid of the chosen one")
        self._keys.press(Key.Key_Return)
        form = self._window.home.form
        check("Another matrix is chosen", form.matrix.currentData() == self._matrix.id)
        check("The name is not typed next", self._keys.focused is form.subject)

    def _begin(self) -> None:
        self._window.projector = Projector(self._window, now=self._morning.local)
        self._keys.type(self._sample.subject)
        self._keys.press(Key.Key_Tab)
        self._keys.type(self._sample.occasion)
        self._keys.press(Key.Key_Return)
        self._keys.wait_for("the workshop to open", lambda: self._window.desk is not None)
        check("The workshop is on another matrix", self._workshop.matrix.id == self._matrix.id)
        check("The name did not arrive", self._workshop.facts.subject == self._sample.subject)

    # Prepare

    def _prepare(self) -> None:
        preparing = Preparing(self._keys, self._window, self._sample)
        preparing.fill_in_facts()
        preparing.tick_partnership()
        self._picture("partnership.png", "Prepare: what the partnership says of itself")
        preparing.paste_people()
        self._picture("prepare.png", f"Prepare: {counted(len(self._workshop.people()), 'participant')}")
        preparing.ask_for_interests()
        declared = sum(bool(person.interest) for person in self._workshop.people())
        self._picture("interests.png", f"Prepare: {counted(declared, 'interest')} declared, with outcomes")

    # Run

    def _record_all(self) -> None:
        self._morning.go_on_to(*RUNS)
        self._keys.press(Key.Key_2, ctrl=True)
        talked = TALKED / len(self._sample.results)
        Recording(self._keys, self._window, self._sample).record_all(
            on_hands=self._look_at_hands, after_each=lambda: self._morning.pass_by(talked)
        )

    def _look_at_hands(self, is_split: bool) -> None:
        # Where there is one display the room may be looking on, and prompts are folded until a key is held.
        with self._keys.holding(Key.Key_F6):
            how = "split after its last round" if is_split else "counted on one descriptor"
            self._picture("tally.png", f"Run: a show of hands, {how}")

    def _undo_one(self) -> None:
        Recording(self._keys, self._window, self._sample).undo_one()

    def _look_at_run(self) -> None:
        self._keys.press(Key.Key_Home)
        counts = summarise(self._workshop).counts
        self._picture("run.png", f"Run: {counts.agreed} of {counted(counts.total, 'descriptor')} agreed")

    def _look_at_run_in_every_look(self) -> None:
        themes = self._window.themes
        before = themes.choice
        for choice, words in (("dark", "the dark look"), ("contrast", "high contrast")):
            themes.choose(choice)
            self._picture(f"run-{choice}.png", f"Run: {words}")
        themes.choose(before)
        self._keys.press(Key.Key_Plus, ctrl=True, times=(LARGEST_TEXT - 100) // TEXT_STEP)
        check("Ctrl and + did not double the text", themes.text_scale == LARGEST_TEXT)
        self._picture("run-200.png", f"Run: text at {LARGEST_TEXT} %")
        self._keys.press(Key.Key_0, ctrl=True)
        check("Ctrl and 0 did not bring the text back", themes.text_scale == 100)

    def _look_at_the_room(self) -> None:
        self._morning.go_on_to(*SHOWS_THE_ROOM)
        rooming = Rooming(self._keys, self._window)
        hands, folded = self._folder / "room.png", self._folder / "room-fold.png"
        self._tell(hands, f"Room: “{rooming.picture_of_hands(hands)}”, with a show of hands")
        title = rooming.picture_of_folding(self._parts, folded)
        self._tell(folded, f"Room: “{title}” of a matrix with long cells, what is far off folded")

    # Review and sign off

    def _review(self) -> None:
        self._morning.go_on_to(*REVIEWS)
        self._keys.press(Key.Key_3, ctrl=True)
        reviewing = Reviewing(self._keys, self._window, self._sample)
        reviewing.star_top_actions()
        themes = reviewing.read_back()
        self._picture("read-back.png", f"Review: {counted(themes, 'theme')} read back and confirmed")
        reviewing.picture(self._folder / "review.png")
        starred = sum(action.top for action in self._workshop.actions.values())
        self._tell(
            self._folder / "review.png",
            f"Review: the grid at a glance, {counted(starred, 'top action')} chosen",
        )

    def _sign_off(self) -> None:
        self._morning.go_on_to(*SIGNS)
        self._keys.press(Key.Key_4, ctrl=True)
        signing = Signing(self._keys, self._window, self._sample)
        signing.close()
        signing.sign()
        signing.answer_by_email()
        signed = counted(len(self._desk.session.signatures), "signature")
        self._picture("sign-off.png", f"Sign off: closed, {signed}")
        for name, kind, audience, words in (
            ("summary.pdf", DocumentKind.PDF, Audience.WORKING, "the signed summary"),
            ("board.pdf", DocumentKind.PDF, Audience.BOARD, "the copy for a board"),
            ("public.pdf", DocumentKind.PDF, Audience.PUBLIC, "the copy for the public, without names"),
            ("summary.docx", DocumentKind.WORD, Audience.WORKING, "the summary, to be edited"),
            ("results.xlsx", DocumentKind.WORKBOOK, Audience.WORKING, "the results as a workbook"),
            ("record.pmrecord", DocumentKind.RECORD, Audience.WORKING, f"the signed record, {signed}"),
        ):
            file = self._folder / name
            signing.save(file, kind, audience)
            sealed = kind is DocumentKind.PDF
            self._tell(file, f"{words}, fingerprint {signing.fingerprint}" if sealed else words)
        mail = self._folder / "mail.eml"
        signing.save_mail(mail)
        self._tell(mail, "a mail draft with the summary attached, to be looked over and sent by hand")
        self._picture("documents.png", "Sign off: the documents that were saved")
        for picture, pdf in first_pages(self._folder):
            self._tell(picture, f"the first page of {pdf.name}")

    def _look_at_what_is_kept(self) -> None:
        workshop_id = self._workshop.id
        stored = self._parts.library.load(workshop_id)
        diary = self._parts.library.diary(workshop_id)
        check("The diary does not hold together", first_broken(diary) is None)
        check("The window shows something else than the library", stored.workshop == self._workshop)
        cards = len(self._parts.workshops.recent())
        entries = counted(len(diary), "diary entry", "diary entries")
        self._tell(self._parts.library.path, f"{counted(cards, 'workshop')}, {entries} of this one")

    # What all steps use

    @property
    def _parts(self) -> Parts:
        if self._window.parts is None:
            raise StepFailed(self._window.home.problem_text or "The library did not open.")
        return self._window.parts

    @property
    def _desk(self) -> OpenWorkshop:
        if self._window.desk is None:
            raise StepFailed(f"No workshop is open. {self._window.strip.text}")
        return self._window.desk

    @property
    def _workshop(self) -> Workshop:
        return self._desk.workshop

    def _picture(self, name: str, words: str) -> None:
        self._keys.picture(self._folder / name)
        self._tell(self._folder / name, words)

    def _tell(self, file: Path, words: str) -> None:
        check(f"{file.name} was not written", file.is_file() and file.stat().st_size > 0)
        self._told[file.name] = words
