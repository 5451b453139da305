"""A real Firefox with a profile of its own, driven by what it brings itself: WebDriver over a plain socket."""

import json
import os
import shutil
import socket
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from deploy.stack.place import HOST
from tests.browser.people import Writing
from tests.stack.worker import PATIENCE, wait_until

PROGRAM = next((found for name in ("firefox-esr", "firefox") if (found := shutil.which(name))), None)
# Everything else is as a person finds it, above all what is kept to restore tabs.
SETTINGS = {
    "marionette.port": 0,  # a free one
    "remote.prefs.recommended": False,  # nothing made easier for tests
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.sessionstore.interval": 500,  # milliseconds instead of fifteen seconds: what is kept is kept sooner
}
SHIFT, TAB, ENTER = "\ue008", "\ue004", "\ue007"


class Refused(Exception):
    """Firefox could not do it, and says why."""


@dataclass
class Firefox:
    """Use it in a `with`. `settings` are those of about:config, beside our own."""

    profile: Path
    settings: dict[str, object] = field(default_factory=dict)

    def __enter__(self) -> "Firefox":
        chosen = (SETTINGS | self.settings).items()
        lines = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in chosen)
        (self.profile / "user.js").write_text(lines, encoding="utf-8")
        port = self.profile / "MarionetteActivePort"
        port.unlink(missing_ok=True)
        command = [str(PROGRAM), "--headless", "--no-remote", "--marionette", "--profile", str(self.profile)]
        said = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(command, **said, env=os.environ | {"HOME": str(self.profile)})
        try:
            wait_until(lambda: port.exists() and port.read_text(encoding="utf-8"))
            self._meets(int(port.read_text(encoding="utf-8")))
        except BaseException:
            self.is_killed()
            raise
        return self

    def _meets(self, port: int) -> None:
        self._line = socket.create_connection((HOST, port), 2 * PATIENCE)  # longer than it looks for an element
        self._answers = self._line.makefile("rb")
        self._read()  # it introduces itself
        self.does("WebDriver:NewSession", capabilities={"strictFileInteractability": True})
        self.does("WebDriver:SetTimeouts", implicit=PATIENCE * 1000, pageLoad=PATIENCE * 1000)

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self.does("Marionette:Quit", flags=["eForceQuit"])
        self._line.close()
        self._process.wait(PATIENCE)

    def is_killed(self) -> None:
        """As by a power cut: it has no moment to tidy up."""
        self._process.kill()
        self._process.wait(PATIENCE)

    def does(self, command: str, **named: object) -> object:
        """One command of WebDriver; raise Refused."""
        said = json.dumps([0, 1, command, named]).encode()
        self._line.sendall(b"%d:%b" % (len(said), said))
        _, _, error, answer = self._read()
        if error:
            raise Refused(error["message"])
        return answer["value"] if isinstance(answer, dict) and set(answer) == {"value"} else answer

    def _read(self) -> list:
        length = b"".join(iter(lambda: self._answers.read(1), b":"))
        return json.loads(self._answers.read(int(length)))

    def runs(self, script: str) -> object:
        """What a script on this page returns."""
        return self.does("WebDriver:ExecuteScript", script=script, args=[])

    def element(self, path: str) -> str:
        """The first that an XPath finds, waited for; raise Refused."""
        found = self.does("WebDriver:FindElement", using="xpath", value=path)
        return next(iter(found.values()))

    def goes_to(self, address: str) -> None:
        self.does("WebDriver:Navigate", url=address)

    def goes_back(self) -> None:
        """Raise Refused where the page is kept nowhere."""
        self.does("WebDriver:Back")

    def opens_a_tab(self, address: str) -> None:
        opened = self.does("WebDriver:NewWindow", type="tab", focus=True)
        self.does("WebDriver:SwitchToWindow", handle=opened["handle"], focus=True)
        self.goes_to(address)

    def types(self, name: str, text: str) -> None:
        """Into the box of that name."""
        self.does("WebDriver:ElementSendKeys", id=self.element(f"//*[@name='{name}']"), text=text)

    def presses(self, name: str) -> None:
        """A button; what comes after it is waited for by `sees`."""
        button = f"//button[normalize-space()='{name}' and not(@class='unseen')]"
        self.does("WebDriver:ElementClick", id=self.element(button))

    def follows(self, name: str) -> None:
        self.does("WebDriver:ElementClick", id=self.element(f"//a[contains(normalize-space(), '{name}')]"))

    def presses_keys(self, *keys: str) -> None:
        """One after the other."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.does("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def sees(self, words: str) -> None:
        """Waits for them."""
        self.element(f'//body[contains(., "{words}")]')

    def waits_for(self, address: str) -> None:
        wait_until(lambda: self.address == address)

    @property
    def address(self) -> str:
        return self.does("WebDriver:GetCurrentURL")

    @property
    def source(self) -> str:
        return self.does("WebDriver:GetPageSource")

    @property
    def cookies(self) -> list[str]:
        """Names of those of this page's host."""
        return [cookie["name"] for cookie in self.does("WebDriver:GetCookies")]

    @property
    def typed(self) -> list[str]:
        """What stands in the boxes of this page for words."""
        boxes = "textarea, input:not([type=hidden], [type=checkbox], [type=radio])"
        return self.runs(f"return [...document.querySelectorAll('{boxes}')].map((box) => box.value)")

    def writes(self, site: str, writing: Writing) -> list[str]:
        """From the first page to the check page; answers the nine words."""
        self.goes_to(f"{site}/share/")
        self.follows("Start writing")
        self.types("body", writing.body)
        if writing.title:
            self.does("WebDriver:ElementClick", id=self.element("//details[.//*[@name='title']]/summary"))
            self.types("title", writing.title)
        self.presses("Look it over")
        self.sees("Send it to be read")
        return self.runs("return [...document.querySelectorAll('.nine li')].map((one) => one.innerText.trim())")

    def sends_and_comes_back(self, site: str, words: list[str]) -> None:
        """From the check page to the story behind its nine words."""
        self.presses("Send it to be read")
        self.sees("Your story is with us")
        self.goes_to(f"{site}/mine/")
        self.types("words", " ".join(words))
        self.presses("Open my story")
        self.sees("It is waiting for a person to read it.")


def files_with(folder: Path, mark: str) -> list[str]:
    """As bytes of one or of two per letter; what Firefox keeps to restore tabs is unpacked."""
    shapes = (mark.encode(), mark.encode("utf-16-le"))
    files = [file for file in folder.rglob("*") if file.is_file()]
    found = [file for file in files if any(shape in unpacked(bytes_of(file)) for shape in shapes)]
    return sorted(str(file.relative_to(folder)) for file in found)


def bytes_of(file: Path) -> bytes:
    """Nothing where it went in the meantime."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


PACKED = b"mozLz40\0"
LENGTH_GOES_ON = 15


def unpacked(content: bytes) -> bytes:
    """LZ4's block format behind Mozilla's header of twelve bytes; anything else as it is.

    https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
    """
    if not content.startswith(PACKED):
        return content
    packed, made = iter(content[len(PACKED) + 4 :]), bytearray()

    def length(start: int) -> int:
        more = start == LENGTH_GOES_ON
        while more:
            start += (byte := next(packed))
            more = byte == 255
        return start

    for token in packed:
        made += bytes(next(packed) for _ in range(length(token >> 4)))
        low = next(packed, None)
        if low is None:  # the last sequence has no copy
            break
        back = low | next(packed) << 8
        for _ in range(length(token & 15) + 4):
            made.append(made[-back])
    return bytes(made)
