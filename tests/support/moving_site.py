"""A site whose pages move by themselves: what is found on it must not depend on the moment or on how busy a machine is.

python -m support.moving_site        (in tests/): serve it, print the address
"""

from __future__ import annotations

import io
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from PIL import Image, ImageDraw

STYLE = """<style>
  body { font: 16px sans-serif; margin: 20px } a, button { outline: none } .grey { color: #bbb }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden }
  .row > * { display: inline-block; margin: 12px; padding: 6px; border: 1px solid #345; background: #fff; color: #123 }
</style>"""
# Links of several kinds: marked by nothing, by a style, by a script elsewhere on the page, by a frame of its own.
STOPS = """<div class="row"><a class="bare" href="#a">Read the plan</a> <a class="styled" href="#b">Read the budget</a>
  <button class="scripted" type="button">Send the form</button> <button class="framed" type="button">Save it</button></div>
<p id="told" style="height: 24px; width: 240px; border: 1px solid #345"></p>
<style>.styled:focus { outline: 3px solid #14573a } </style>
<script>
  const told = document.getElementById("told");
  const scripted = document.querySelector(".scripted"), framed = document.querySelector(".framed");
  scripted.addEventListener("focus", () => { told.style.background = "#14573a" });
  scripted.addEventListener("blur", () => { told.style.background = "" });
  framed.addEventListener("focus", () => requestAnimationFrame(() => { told.textContent = "Save it" }));
  framed.addEventListener("blur", () => { told.textContent = "" });
</script>"""
# What is found of the focus, by page: the same on each but where a picture that moves may hide a mark.
EXPECTED = {
    "still": [("unmarked", "Read the plan")],
    "gif": [("unmarked", "Read the plan"), ("restless", "The mines")],
}


PAGES: dict[str, str] = {
    "still": STOPS,
    "spinner": STOPS + """<div style="width:60px;height:60px;border:8px solid #ccc;border-top-color:#14573a;
      border-radius:50%;animation:turn .7s linear infinite"></div><style>@keyframes turn { to { transform: rotate(360deg) } }</style>""",
    "pulse": STOPS + """<p style="animation:pulse 2s infinite alternate">Registration is open</p>
      <style>@keyframes pulse { from { color: #fff } to { color: #000 } }</style>""",
    "long-fade": STOPS + """<p style="animation:fade 9s linear both">Registration is open</p>
      <style>@keyframes fade { from { opacity: 0 } to { opacity: 1 } }</style>""",
    "shimmer": STOPS + """<div style="height:80px;background:linear-gradient(90deg,#eee,#999,#eee) 0 0/400px;
      animation:shine 1.1s linear infinite"><span class="grey">Loading</span></div><style>@keyframes shine { to { background-position: 400px 0 } }</style>""",
    "marquee": STOPS + "<marquee scrollamount=9>News of the ministry, news of the ministry</marquee>",
    "smil": STOPS + """<svg width=200 height=60><circle cy=30 r=20 fill="#14573a"><animate attributeName=cx from=20 to=180
      dur=1s repeatCount=indefinite /></circle></svg>""",
    "script-animation": STOPS + """<div id=box style="width:40px;height:40px;background:#14573a"></div>
      <script>document.getElementById("box").animate([{ transform: "none" }, { transform: "translateX(300px)" }], { duration: 900, iterations: Infinity })</script>""",
    "canvas": STOPS + """<canvas id=c width=300 height=80></canvas><script>const pen = document.getElementById("c").getContext("2d");
      let n = 0; (function draw() { pen.clearRect(0, 0, 300, 80); pen.fillRect(n++ % 260, 10, 40, 60); requestAnimationFrame(draw) })()</script>""",
    "ticker": STOPS + """<p id=t style="font-size:30px">Prices</p><script>let n = 0;
      setInterval(() => { document.getElementById("t").style.color = n++ % 2 ? "#123" : "#a40" }, 130)</script>""",
    "clock": STOPS + """<p>Now <b id=t>0</b></p><script>let n = 0;
      setInterval(() => { document.getElementById("t").textContent = String(n++) }, 40)</script>""",
    "gif": STOPS + '<img src="/moving.gif" alt="A mine" width=120 height=60><a href="#c"><img src="/moving.gif" alt="The mines" width=120 height=60></a>',
    "frame": STOPS + '<iframe src="/framed" title="Prices" width=300 height=80></iframe>',
    "focus-pulse": STOPS + """<a class="pulsing" href="#d">Read the law</a><style>.pulsing { display: inline-block; margin: 40px }
      .pulsing:focus { animation: beat .8s infinite alternate } @keyframes beat { from { box-shadow: 0 0 0 0 #14573a } to { box-shadow: 0 0 0 8px #14573a } }</style>""",
    "reveal": STOPS + """<div id=r style="opacity:0;transition:opacity .6s">Registration is open <span class="grey">until May</span></div>
      <script>setTimeout(() => { document.getElementById("r").style.opacity = 1 }, 120)</script>""",
    "typed": STOPS + """<h2 id=t></h2><script>const words = "Open data of the ministry"; let n = 0;
      (function type() { document.getElementById("t").textContent = words.slice(0, ++n); if (n < words.length) setTimeout(type, 15) })()</script>""",
    "photo": STOPS + "".join(f"""<p style="background:url(/photo.png?{n}) 0 0/cover;color:#fff;padding:20px">Service number {n}</p>""" for n in range(10)),
}  # fmt: skip


def moving_gif() -> bytes:
    """Return a GIF in which a bar runs for ever."""
    frames = []
    for step in range(6):
        frame = Image.new("P", (60, 30), 0)
        frame.putpalette([255, 255, 255, 20, 87, 58] + [0] * 750)
        ImageDraw.Draw(frame).rectangle((step * 10, 0, step * 10 + 9, 30), fill=1)
        frames.append(frame)
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=90, loop=0)
    return out.getvalue()


def photo() -> bytes:
    """Return a large dark picture, which takes a while to decode."""
    out = io.BytesIO()
    Image.effect_mandelbrot((2400, 1400), (-2, -1.2, 1, 1.2), 60).point(lambda v: v // 5).convert("RGB").save(out, "PNG")
    return out.getvalue()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    files: dict[str, tuple[str, bytes]] = {}  # noqa: RUF012 (filled once, by MovingSite)

    def do_GET(self) -> None:
        name = self.path.partition("?")[0].strip("/")
        if name in self.files:
            kind, body = self.files[name]
        elif name in PAGES:
            page = f'<!doctype html><html lang="en"><head><title>{name}</title>{STYLE}</head><body><h1>{name}</h1>{PAGES[name]}</body></html>'
            kind, body = "text/html; charset=utf-8", page.encode()
        else:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name of the base class)
        """Stay quiet."""


class MovingSite:
    """The site on a port of this machine."""

    def __init__(self) -> None:
        framed = f"<!doctype html><title>Prices</title>{STYLE}{PAGES['clock']}".encode()
        _Handler.files = {
            "moving.gif": ("image/gif", moving_gif()), "photo.png": ("image/png", photo()),
            "framed": ("text/html; charset=utf-8", framed),
        }  # fmt: skip
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """End it."""
        self._server.shutdown()
        self._server.server_close()
