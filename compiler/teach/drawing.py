"""A machine's graph as SVG that a page colours: every colour is a class, `fill-ROLE` or `stroke-ROLE`.

    <polygon fill="#f6f6f6" stroke="#0072b2" …>   →   <polygon class="fill-fill stroke-resume" …>

The roles are those of `views.dot.Palette`. Boxes and arrows keep the ids that the picture gives them.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import asdict
from functools import cache

from ..views.dot import PALETTES, dot
from ..views.picture import Picture
from ..views.render import NoGraphviz, render

_ROLES = {colour: role for role, colour in asdict(PALETTES["roles"]).items()}
_SVG = "{http://www.w3.org/2000/svg}"
_TITLE = "{http://www.w3.org/1999/xlink}title"


def drawing(picture: Picture) -> str:
    """The SVG element; empty where nothing can draw."""
    return _drawn(dot([picture], theme="roles"))


@cache
def _drawn(source: str) -> str:
    try:
        drawn = render(source, "svg")
    except NoGraphviz:
        return ""
    root = ET.fromstring(drawn.decode())
    for element in root.iter():
        _plain(element)
    root.attrib.pop("width", None)
    root.attrib.pop("height", None)
    return ET.tostring(root, encoding="unicode")


def _plain(element: ET.Element) -> None:
    """Without namespaces and colours; what is shown while pointing at it is a title."""
    element.tag = "g" if element.tag == f"{_SVG}a" else element.tag.removeprefix(_SVG)
    pointed = element.attrib.pop(_TITLE, None)
    if pointed is not None:
        title = ET.Element("title")
        title.text = pointed
        element.insert(0, title)
    classes = element.get("class", "").split()
    for attribute in ("fill", "stroke"):
        role = _ROLES.get(element.get(attribute, ""))
        if role is not None:
            del element.attrib[attribute]
            classes.append(f"{attribute}-{role}")
    if classes:
        element.set("class", " ".join(classes))
