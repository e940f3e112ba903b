"""Works at the console like somebody who does not see it: by what AT-SPI says is there, and keys.

Ends with 0 when the list, a conversation, the composer and the settings can be found and read, and
nothing of the settings once they are locked.
"""

import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PASSWORD = "otters like kites"
PATIENCE = 20  # seconds for one thing to appear


heard = []  # what a screen reader is told without asking, as it would say it


def hear(event):
    """As Orca takes it: an announcement, or a notification that begins to show."""
    try:
        if event.type.startswith("object:announcement"):
            heard.append(str(event.any_data))
        elif event.detail1 and event.source.get_role() == Atspi.Role.NOTIFICATION:
            heard.append(event.source.get_name())
    except gi.repository.GLib.GError:
        pass  # it went before it was read


def heed():
    """A tenth of a second in which events come in."""
    until = time.monotonic() + 0.1
    while time.monotonic() < until:
        if not GLib.MainContext.default().iteration(False):
            time.sleep(0.01)


def listen():
    listener = Atspi.EventListener.new(hear)
    for what in ("object:state-changed:showing", "object:announcement"):
        listener.register(what)
    return listener


def wait_to_hear(words):
    try:
        wait_until(f"“{words}” is said", lambda: any(words in each for each in heard))
    except Unread as what:
        raise Unread(f"{what}; said were {heard}") from None


class Unread(Exception):
    """Something is not to be read, or is and should not be."""


def application():
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(place)
        if child and child.get_name() == "ivm" and child.get_child_count():
            return child
    return None


def visit(node, showing):
    """Each object below, with its role, its name, its description and its text."""
    try:
        role = node.get_role_name()
        # The application itself has no such state; all within a hidden part is hidden.
        if showing and role != "application" \
                and not node.get_state_set().contains(Atspi.StateType.SHOWING):
            return
        words = [node.get_name() or "", node.get_description() or ""]
        text = node.get_text_iface()
        if text and role != "password text":
            words.append(Atspi.Text.get_text(text, 0, -1) or "")
        yield role, words, node
        children = [node.get_child_at_index(i) for i in range(min(node.get_child_count(), 100))]
    except gi.repository.GLib.GError:
        return  # it went while it was read
    for child in children:
        if child:
            yield from visit(child, showing)


def everything(showing=True):
    """What is on the screen; or all there is to read, hidden or not."""
    app = application()
    return visit(app, showing) if app else iter(())


def words_in(nodes):
    return {w for _, each, _ in nodes for w in each if w}


def find(role, words):
    for its_role, its_words, node in everything():
        if its_role == role and any(words in each for each in its_words):
            return node
    return None


def wait_for(role, words):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = find(role, words)
        if found:
            return found
        heed()
    seen = sorted({f"{its_role}: {its_words[0][:70]}" for its_role, its_words, _ in everything()})
    raise Unread("shown are\n  " + "\n  ".join(seen)
                 + f"\nthe keys go to {list(focused())}; there is no {role} “{words}”")


def wait_until(what, condition, patience=PATIENCE):
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if condition():
            return
        heed()
    raise Unread(f"not so: {what}")


def press(node):
    if not Atspi.Action.do_action(node.get_action_iface(), 0):
        raise Unread(f"“{node.get_name()}” cannot be pressed")


def keys(*words):
    subprocess.run(["xdotool", *words], check=True, stdout=subprocess.DEVNULL)


def focused():
    """Role and name of what the keys go to, as a screen reader would say it."""
    for role, words, node in everything():
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            yield role, words[0]


def go_to(role, words):
    """With Tab, as everyone has to who does not see."""
    for _ in range(40):
        if any(its_role == role and words in name for its_role, name in focused()):
            return
        keys("key", "Tab")
        time.sleep(0.15)
    raise Unread(f"Tab does not come to the {role} “{words}”")


def write(role, words, text):
    wait_for(role, words)
    go_to(role, words)
    keys("type", "--delay", "5", text)


def focus_window():
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Illinois Vet Messenger"],
        check=True, capture_output=True, text=True)
    keys("windowfocus", found.stdout.split()[-1])


def said(*done):
    print("read:", *done, flush=True)


def read_the_desk():
    wait_for("list", "Conversations")
    wait_until("a client who waits is said to wait",
               lambda: find("list item", "needs reply, waiting"))
    wait_until("how many wait is said of the queue", lambda: find("push button", " waiting"))
    item = find("list item", "needs reply, waiting")
    client = item.get_name().split(" · ")[0].split(",")[0]
    said("the list,", client, "waits")
    focus_window()
    go_to("list", "Conversations")
    keys("key", "Home")
    keys("key", "Return")
    wait_for("list", "Messages")
    wait_until("the messages of the conversation are to be read", lambda: any(
        role == "list item" and node.get_parent().get_name() == "Messages"
        for role, _, node in everything()))
    said("the conversation")


def read_the_composer():
    initials = find("text", "Your initials")
    if initials:
        write("text", "Your initials", "AB")
        keys("key", "Return")
    box = None
    for role, words, node in everything():
        if role == "text" and node.get_state_set().contains(Atspi.StateType.MULTI_LINE) \
                and "Staff note" not in words[0]:
            box = node
    if not box or not box.get_name():
        raise Unread("the composer has no name")
    said("the composer,", box.get_name())
    focus_window()
    keys("key", "ctrl+shift+c")
    write("text", "Your initials", "AB")
    keys("key", "Return")
    wait_to_hear("on the clipboard")
    said("unasked:", heard[-1])


def lock_the_settings():
    before = words_in(everything(showing=False))
    focus_window()
    keys("key", "ctrl+comma")
    for name in ("New role password", "The same again"):
        write("password text", name, PASSWORD)
    wait_to_hear("This will do")
    press(wait_for("push button", "Set password"))
    # The pages stand behind the dialog all the time: it is gone once the password is set.
    wait_until("the password is set", lambda: not find("password text", "New role password"))
    wait_for("list item", "When texts are read")
    opened = max((words_in(visit(node, showing=False)) for _, each, node in everything()
                  if each[0] == "Settings"), key=len)
    if any(PASSWORD in w for w in opened):
        raise Unread("the password can be read")
    said("the settings, unlocked")
    focus_window()
    keys("key", "Escape")
    wait_for("list", "Conversations")
    focus_window()
    keys("key", "ctrl+comma")
    wait_for("password text", "Role password")
    # Of all that came with the settings nothing may be left, shown or hidden: whoever reads the
    # tree reads all of it. Short words stand in many places, the lock speaks of the password, and the
    # way back is called the same on both sides of it.
    behind = {w for w in opened - before - {"Return to texts"}
              if len(w) > 10 and "password" not in w.lower()}
    if len(behind) < 50:
        raise Unread(f"the settings had only {len(behind)} words to look for")
    left = sorted(behind & words_in(everything(showing=False)))
    if left:
        raise Unread("behind the lock one can read\n  " + "\n  ".join(left[:20]))
    wait_to_hear("What you have not saved is kept")
    said("nothing behind the lock")
    write("password text", "Role password", PASSWORD)
    keys("key", "Return")
    wait_for("list item", "When texts are read")
    said("the settings again, with the password")


def main():
    ivm, folder = sys.argv[1:3]
    begun = time.monotonic()
    listener = listen()
    console = subprocess.Popen([ivm, "--practice", "--data-dir", folder], stdout=subprocess.DEVNULL)
    try:
        wait_until("the console is in the accessibility tree", application, 30)
        read_the_desk()
        read_the_composer()
        lock_the_settings()
    except Unread as what:
        print("NOT READ:", what, file=sys.stderr)
        return 1
    finally:
        console.terminate()
        try:
            console.wait(10)
        except subprocess.TimeoutExpired:
            console.kill()
    print(f"All tests passed (the accessibility tree, in {time.monotonic() - begun:.0f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
