"""A code for a phone's camera: the contact under its neutral name, so that a number goes from a screen to a phone.

Drawn here as one path; the library comes with the second factor of the desk, where it draws another code.
"""

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from stories.hotlines.line import Hotline
from stories.hotlines.sharing import as_card

QUIET = 4  # modules of white around it (ISO/IEC 18004)


def code_of(line: Hotline) -> tuple[int, str]:
    """The side in modules, and the path of the dark ones."""
    drawn = qrcode.QRCode(border=QUIET, error_correction=ERROR_CORRECT_M)
    drawn.add_data(as_card(line).encode())
    drawn.make(fit=True)
    rows = drawn.get_matrix()
    dark = [f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark]
    return len(rows), "".join(dark)
