"""The ears of a screen reader: walks the tree of another process over AT-SPI and hears what it tells.

It knows of the program only what comes over the bus, as Orca does.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    MatchRule,
    Message,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.desktop import PATIENCE, wait_until

STATES = (
    "invalid", "active", "armed", "busy", "checked", "collapsed", "defunct", "editable", "enabled",
    "expandable", "expanded", "focusable", "focused", "has tooltip", "horizontal", "iconified", "modal",
    "multi line", "multiselectable", "opaque", "pressed", "resizable", "selectable", "selected", "sensitive",
    "showing", "single line", "stale", "transient", "vertical", "visible", "manages descendants",
    "indeterminate", "required", "truncated", "animated", "invalid entry", "supports autocompletion",
    "selectable text", "is default", "visited", "checkable", "has popup", "read only",
)  # fmt: skip
"""By the number of their bit, as AtspiStateType counts them."""

HEARD = (
    "object:announcement",
    "object:property-change:accessible-name",
    "object:state-changed:focused",
    "object:text-changed",
)
"""What is asked for; a program says nothing that nobody asked for."""

_LATELY = 25
"""How much of what was heard is named where something was not."""
_SPACE = "org.a11y.atspi"
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = f"{_SPACE}.Registry"


class Event(NamedTuple):
    """Something that was told: what, of which object, with which text or name."""

    kind: str
    detail: str
    on: bool
    said: Any
    node: Node

    @property
    def asked_for(self) -> bool:
        """Some programs tell of every state as soon as somebody asks for one."""
        return self.kind != "StateChanged" or self.detail == "focused"

    @property
    def is_focus(self) -> bool:
        return self.kind == "StateChanged" and self.detail == "focused" and self.on

    @property
    def in_words(self) -> str:
        with suppress(DBusErrorResponse):
            return f"{self.kind} {self.detail or self.said} {int(self.on)} of {self.node}"
        return f"{self.kind} {self.detail} of what is gone"


class Node:
    """One object of the tree, asked anew each time."""

    def __init__(self, reader: ScreenReader, owner: str, path: str) -> None:
        self._reader, self.owner, self.path = reader, owner, path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and (self.owner, self.path) == (other.owner, other.path)

    def __hash__(self) -> int:
        return hash((self.owner, self.path))

    def __repr__(self) -> str:
        return f"{self.role} “{self.name}”"

    @property
    def name(self) -> str:
        return self._property("Accessible", "Name")

    @property
    def description(self) -> str:
        return self._property("Accessible", "Description")

    @property
    def role(self) -> str:
        return self.ask("Accessible", "GetRoleName")[0]

    @property
    def states(self) -> frozenset[str]:
        low, high = self.ask("Accessible", "GetState")[0]
        bits = low | high << 32
        return frozenset(name for number, name in enumerate(STATES) if bits >> number & 1)

    @property
    def is_showing(self) -> bool:
        return "showing" in self.states

    @property
    def parent(self) -> Node:
        return Node(self._reader, *self._property("Accessible", "Parent"))

    @property
    def children(self) -> list[Node]:
        return [Node(self._reader, *reference) for reference in self.ask("Accessible", "GetChildren")[0]]

    @property
    def interfaces(self) -> frozenset[str]:
        return frozenset(name.rpartition(".")[2] for name in self.ask("Accessible", "GetInterfaces")[0])

    @property
    def text(self) -> str:
        """What a field holds."""
        return self.ask("Text", "GetText", "ii", (0, -1))[0]

    @property
    def height(self) -> int:
        """In pixels."""
        return self.ask("Component", "GetSize")[1]

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns of a table."""
        return self._property("Table", "NRows"), self._property("Table", "NColumns")

    def cell(self, row: int, column: int) -> Node:
        """A cell of a table, both counted from 0."""
        return Node(self._reader, *self.ask("Table", "GetAccessibleAt", "ii", (row, column))[0])

    def heading(self, column: int) -> str:
        """What a table says a column is."""
        return self.ask("Table", "GetColumnDescription", "i", (column,))[0]

    def do(self, action: int = 0) -> None:
        """Do what the object offers, as the key of a screen reader does."""
        self.ask("Action", "DoAction", "i", (action,))

    def all(self) -> Iterator[Node]:
        """This object and all that is showing below it. What vanishes meanwhile is passed over."""
        yield self
        with suppress(DBusErrorResponse):
            for child in self.children:
                if child.is_showing:
                    yield from child.all()

    def ask(self, part: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        address = DBusAddress(self.path, self.owner, f"{_SPACE}.{part}")
        return self._reader.ask(new_method_call(address, method, signature, body))

    def _property(self, part: str, name: str) -> Any:
        address = DBusAddress(self.path, self.owner, f"{_SPACE}.{part}")
        return self._reader.ask(Properties(address).get(name))[0][1]


class ScreenReader:
    """Connected to the accessibility bus of a desktop, hearing what `HEARD` lists."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            door = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            answer = session.send_and_get_reply(new_method_call(door, "GetAddress"), timeout=PATIENCE)
        self._bus: DBusConnection = open_dbus_connection(answer.body[0])
        self._told: deque[Message] = deque()
        self._focused: Node | None = None
        rule = MatchRule(type="signal", interface=f"{_SPACE}.Event.Object")
        self._listening = self._bus.filter(rule, queue=self._told)
        self.ask(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        for event in HEARD:
            self.ask(new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))

    def close(self) -> None:
        self._listening.close()
        self._bus.close()

    def ask(self, question: Message) -> Any:
        """The body of the answer. Raises DBusErrorResponse where the object is gone."""
        answer = self._bus.send_and_get_reply(question, timeout=PATIENCE)
        if answer.header.message_type.name == "error":
            raise DBusErrorResponse(answer)
        return answer.body

    def application(self, name: str) -> Node:
        """A program on the desktop, as soon as it is there."""
        desktop = Node(self, _REGISTRY, _ROOT)

        def look() -> Node | None:
            with suppress(DBusErrorResponse):
                return next((child for child in desktop.children if child.name == name), None)
            return None

        return wait_until(f"{name} on the accessibility bus", look)

    def find(self, within: Node, role: str, name: str = "") -> Node:
        """What has this role, and a name that begins like this, as soon as it is showing."""

        def look() -> Node | None:
            with suppress(DBusErrorResponse):
                for node in within.all():
                    if node.role == role and node.name.startswith(name):
                        return node
            return None

        return wait_until(f"{role} “{name}” among {self._names(within)}", look)

    def hear(self, what: str, is_it: Callable[[Event], bool]) -> Event:
        """Listen until something is told for which `is_it` is true; what comes before it is forgotten."""
        give_up = time.monotonic() + PATIENCE
        heard = []
        while (left := give_up - time.monotonic()) > 0:
            with suppress(TimeoutError):
                event = self._event(self._bus.recv_until_filtered(self._told, timeout=left))
                if not event.asked_for:
                    continue
                if event.is_focus:
                    self._focused = event.node
                if is_it(event):
                    return event
                heard.append(event.in_words)
        raise AssertionError(f"Never heard {what}, but {'; '.join(heard[-_LATELY:])}.")

    def hear_name(self, node: Node) -> str:
        """Listen until it is told that something has another name now, and give that."""

        def is_it(event: Event) -> bool:
            return event.kind == "PropertyChange" and event.detail == "accessible-name" and event.node == node

        return self.hear(f"a name of {node}", is_it).said

    def hear_announced(self, words: str) -> Event:
        """Listen until something is said that holds these words."""
        return self.hear(
            f"“{words}”", lambda event: event.kind == "Announcement" and words in str(event.said)
        )

    def hear_focus(self, begins: str) -> Node:
        """Listen until something is focused whose name begins like this; it may be so already."""

        def is_it() -> bool:
            with suppress(DBusErrorResponse):
                return self._focused is not None and self._focused.name.startswith(begins)
            return False

        if not is_it():
            self.hear(f"the focus on “{begins}”", lambda event: event.is_focus and is_it())
        assert self._focused is not None
        return self._focused

    def path_of_focus(self, begins: str) -> list[str]:
        """The names of all that is focused until something is whose name begins like this, that included."""
        names: list[str] = []

        def is_it(event: Event) -> bool:
            if event.is_focus:
                with suppress(DBusErrorResponse):
                    names.append(event.node.name)
            return bool(names) and names[-1].startswith(begins)

        self.hear(f"the focus on “{begins}”", is_it)
        return names

    def _event(self, message: Message) -> Event:
        fields = {key.name: value for key, value in message.header.fields.items()}
        detail, number, _more, (_type, said), *_ = message.body
        return Event(
            fields["member"], detail, bool(number), said, Node(self, fields["sender"], fields["path"])
        )

    def _names(self, within: Node) -> str:
        with suppress(DBusErrorResponse):
            return ", ".join(dict.fromkeys(node.name for node in within.all() if node.name))
        return "what is gone"
