"""Pages that flash and move, filmed in a real browser: what is measured, what stops it, and what costs nothing."""

from __future__ import annotations

import base64
import io
import time
from typing import Any

import numpy as np
import pytest
from a11y_audit.rules.flashing import flashing
from a11y_audit.rules.moving_content_unstoppable import moving_content_unstoppable
from PIL import Image
from support.page import outcomes

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.reading.motion import motion

pytestmark = pytest.mark.browser

FLASH = "@keyframes f { 0%, 49.9% { background: #000 } 50%, 100% { background: #fff } }"
BOX = '<div id="x" style="width:400px;height:300px;animation:f {}s steps(1) infinite"></div>'
TURN = """setInterval(() => { if (!window.rests) { x.textContent = x.textContent ? "" : "الخبر الثاني"; x.style.background = x.textContent ? "#333" : "#fff"; } }, 2000);"""
OLD = """<div id="x" style="width:500px;height:200px"></div><script>var n = 0;
function turn() { x.style.background = n++ & 1 ? "#333" : "#9bd"; }
%s</script>"""
OLD_ENDLESS, OLD_ONCE = OLD % """setInterval("turn()", 2000);""", OLD % """setTimeout('turn()', 300);"""
SLIDE = f'<div id="x" style="width:500px;height:200px"></div><script>{TURN}</script>'
WEBGL = """<canvas id="x" width="400" height="300"></canvas><script>
const gl = x.getContext("webgl"); let start;
const draw = (now) => { start ??= now; const on = Math.floor((now - start) / 80) % 2; gl.clearColor(on, on, on, 1); gl.clear(gl.COLOR_BUFFER_BIT); requestAnimationFrame(draw); };
requestAnimationFrame(draw);</script>"""
PATTERN = """<canvas id="x" width="400" height="300"></canvas><script>
const pen = x.getContext("2d"); let odd = 0;
setInterval(() => { odd ^= 1; for (let r = 0; r < 60; r++) for (let c = 0; c < 80; c++) { pen.fillStyle = (r + c + odd) % 2 ? "#fff" : "#000"; pen.fillRect(c * 5, r * 5, 5, 5); } }, 64);</script>"""
COUNTS = """<canvas id="x" width="400" height="300"></canvas><script>
const pen = x.getContext("2d"); let frames = 0;
const draw = () => { pen.fillStyle = frames++ % 30 < 15 ? "#000" : "#fff"; pen.fillRect(0, 0, 400, 300); requestAnimationFrame(draw); };
requestAnimationFrame(draw);</script>"""
REVEAL = """<div style="height:1600px"></div><div id="x" style="width:300px;height:200px"></div><style>@keyframes in { from { opacity: 0 } to { opacity: 1 } }
.seen { animation: in .8s; background: #159 }</style><script>new IntersectionObserver((all) => all.forEach((one) => { if (one.isIntersecting) one.target.classList.add("seen"); })).observe(x);</script>"""


COUNTS_OUT = """<div id="x" style="width:200px;height:200px;background:#06c;position:relative"></div><script>
let frames = 0; const go = () => { if (frames++ < 150) { x.style.left = frames + "px"; requestAnimationFrame(go); } }; go();</script>"""
COUNTS_TEN = """<div id="x" style="width:400px;height:300px"></div><script>
let frames = 0; const go = () => { x.style.background = Math.floor(frames++ / 10) % 2 ? "#000" : "#fff"; requestAnimationFrame(go); }; go();</script>"""
BEHIND = '<div id="x" style="width:300px;height:200px;background:url(/tile.gif)"></div>'
CLOSED = f"""<div id="x"></div><script>x.attachShadow({{ mode: "closed" }}).innerHTML = `<style>{FLASH}</style>{BOX.format(0.2).replace('id="x" ', "")}`;</script>"""
POINTED = f"{FLASH} #x:hover, #x:focus {{ animation: f .15s steps(1) infinite }}"
WORKER = """<canvas id="x" width="400" height="300"></canvas><script>
const code = `onmessage = ({ data }) => { const pen = data.getContext("2d"); let n = 0; setInterval(() => { pen.fillStyle = n++ % 2 ? "#000" : "#fff"; pen.fillRect(0, 0, 400, 300); }, 400); }`;
const sheet = x.transferControlToOffscreen(); new Worker(URL.createObjectURL(new Blob([code]))).postMessage(sheet, [sheet]);</script>"""
TYPED = """<p id="x"></p><script>const text = "{}"; let n = 0;
const timer = setInterval(() => {{ x.textContent = text.slice(0, ++n); if (n >= text.length) clearInterval(timer); }}, 100);</script>"""
CORNER = """<!doctype html><html lang="ar" dir="rtl"><head><title>صفحة</title><style>body{margin:0}
@keyframes go { to { margin-inline-start: 300px } } #x { width:300px; height:150px; background:#046; animation: go 3s linear infinite }
#at { height:200px } #at:hover #x { animation-play-state: paused }</style></head><body>
<div id="at"><div id="x">خبر اليوم</div></div><p>نص ثابت يقرؤه الناس.</p></body></html>"""
FILM = '<video src="/fast.webm" autoplay muted loop width="320" height="240"></video>'
HIDDEN_FILM = f"""<div id="x"></div><script>x.attachShadow({{mode: "closed"}}).innerHTML = `{FILM}`;</script>"""
FRAMED_FILM = f"""<iframe srcdoc='{FILM}' width="400" height="300" title="فيلم"></iframe>"""
DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300">
<animate attributeName="fill" values="#000;#fff" calcMode="discrete" dur="0.2s" repeatCount="indefinite"/></rect></svg>"""


def gif(size: tuple[int, int], delay: int, colours: tuple[str, ...] = ("black", "white")) -> bytes:
    """One colour after the other, each for `delay` ms, without end."""
    out = io.BytesIO()
    frames = [Image.new("RGB", size, colour) for colour in colours]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=delay, loop=0)
    return out.getvalue()


def webp(size: tuple[int, int], *colours: str) -> bytes:
    """One colour after the other, each for 80 ms, without end; one alone stands still."""
    out = io.BytesIO()
    first, *more = (Image.new("RGB", size, colour) for colour in colours)
    first.save(out, "WEBP", lossless=True, save_all=bool(more), append_images=more, duration=80, loop=0)
    return out.getvalue()


def document(body: str, style: str = "") -> str:
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head><title>صفحة</title><style>{style}</style></head>'
        f"<body><h1>الأخبار</h1><p>نص ثابت يقرؤه الناس بجانب ما يتحرك.</p>{body}</body></html>"
    )


def video(rate: float) -> bytes:
    """A WebM of three seconds that turns from black to white and back `rate` times a second."""
    import av

    out = io.BytesIO()
    with av.open(out, "w", format="webm") as container:
        stream = container.add_stream("libvpx", rate=50)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        for number in range(150):
            level = 255 if (number / 50 * rate) % 1 < 0.5 else 0
            frame = av.VideoFrame.from_ndarray(np.full((240, 320, 3), level, np.uint8), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def written(kind: str, data: bytes) -> str:
    """Return a picture as an address that holds it."""
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


WRITTEN, CALM = written("image/gif", gif((200, 150), 80)), written("image/gif", gif((200, 150), 900))
ONE_FRAME, DRAWN = written("image/gif", gif((200, 150), 80, ("black",))), written("image/svg+xml", DRAWING)
MOVING_WEBP = written("image/webp", webp((200, 150), "black", "white"))
STILLS = "".join(f'<img src="{written("image/webp", webp((20, 15), f"rgb({n},0,0)"))}" alt="">' for n in range(60))
OVER, STILL = ("failed", "general"), ("passed", "ok")
CASES = [
    ("still", document("<p>لا حركة</p>"), [STILL], []),
    ("flashes", document(BOX.format(0.2), FLASH), [OVER], [("failed", "movement")]),
    ("blinks slowly", document(BOX.format(1), FLASH), [STILL], [("failed", "movement")]),
    ("a timer whose work is written as text", document(OLD_ENDLESS), [STILL], [("failed", "movement")]),
    ("مؤقت مكتوب نصًّا يعمل مرة", document(OLD_ONCE), [STILL], []),
    ("flashes in WebGL", document(WEBGL), [OVER], [("failed", "movement")]),
    ("counts frames: two flashes a second", document(COUNTS), [STILL], [("failed", "movement")]),
    ("a pattern of 5 px", document(PATTERN), [("cantTell", "pattern")], [("failed", "movement")]),
    ("counts its frames and ends", document(COUNTS_OUT), [STILL], []),
    ("turns at every tenth frame: three flashes a second", document(COUNTS_TEN), [STILL], [("failed", "movement")]),
    ("a picture is repeated behind", document(BEHIND), [OVER], [("failed", "movement")]),
    ("a picture that nobody sees", document('<img src="/tile.gif" alt="" style="display:none">'), [("cantTell", "unshown")], []),
    ("more pictures move than are looked at", document("".join(f'<img src="/calm{n}.gif" alt="">' for n in range(13))), [("cantTell", "too-much")], [("cantTell", "tiny")] * 12),
    ("a picture in the text flashes", document(f'<img src="{WRITTEN}" alt="">'), [OVER], [("failed", "movement")]),
    ("one behind, in the sheet", document('<div class="x" style="width:400px;height:300px"></div>', f'.x{{background:url("{WRITTEN}")}}'), [OVER], [("failed", "movement")]),
    ("one beside what turns", document(f'<img src="{CALM}" alt="">{SLIDE}'), [STILL], [("failed", "movement")] * 2),
    ("a still one in the text", document(f'<img src="{ONE_FRAME}" alt="">'), [STILL], []),
    ("sixty still ones in the text", document(STILLS), [STILL], []),
    ("a WebP in the text that moves", document(f'<img src="{MOVING_WEBP}" alt="">'), [OVER], [("failed", "movement")]),
    ("a drawing in the text flashes", document(f'<img src="{DRAWN}" alt="">'), [OVER], [("failed", "movement")]),
    ("a drawing flashes", document('<img id="x" src="/drawing.svg" alt="">'), [OVER], [("failed", "movement")]),
    ("in a closed root", document(CLOSED), [OVER], [("failed", "movement")]),
    ("under the pointer", document('<a href="#" id="x" style="display:block;width:400px;height:300px">الأخبار</a>', POINTED), [("cantTell", "on-request")], []),
    ("a worker draws", document(WORKER), [("cantTell", "worker")], [("failed", "movement")]),
    ("typed for ten seconds", document(TYPED.format("خبر جديد " * 12)), [STILL], [("failed", "movement")]),
    ("typed by the same script for three", document(TYPED.format("خبر جديد " * 3)), [STILL], []),
    ("fades in below", document(REVEAL), [STILL], []),
    ("turns", document(SLIDE), [STILL], [("failed", "movement")]),
    ("a button stops it", document(SLIDE + '<button type="button" onclick="rests = true">إيقاف مؤقت</button>'), [STILL], [("passed", "stopped")]),
    ("a button does nothing", document(SLIDE + '<button type="button">إيقاف مؤقت</button>'), [STILL], [("failed", "fake-control")]),
    ("a button that submits", document(SLIDE + '<form action="/sent" method="post"><button>Stop</button></form>'), [STILL], [("cantTell", "maybe-stopped")]),
    ("rests under the pointer, in the corner", CORNER, [STILL], [("failed", "movement")]),
    ("a film that flashes when asked", document('<video src="/fast.webm" controls muted width="320"></video>'), [("failed", "video")], []),
    ("one that starts by itself in a closed root", document(HIDDEN_FILM), [("failed", "video")], [("cantTell", "unplaced")]),
    ("one in a frame", document(FRAMED_FILM), [("failed", "video")], [("failed", "endless-video")]),
    ("a film that does not", document('<video src="/slow.webm" controls muted width="320"></video>'), [STILL], []),
]  # fmt: skip


def test_what_moves_and_what_flashes(in_browser: Any, serve: Any, executable: str) -> None:
    sent: list[str] = []
    pages: dict[str, Any] = {f"/{number}": html for number, (_, html, _, _) in enumerate(CASES)}
    for name, rate in (("fast", 8), ("slow", 2)):
        pages[f"/{name}.webm"] = (200, {"Content-Type": "video/webm"}, video(rate))
    pages["/tile.gif"] = (200, {"Content-Type": "image/gif"}, gif((200, 150), 80))
    pages |= {f"/calm{number}.gif": (200, {"Content-Type": "image/gif"}, gif((20, 15), 600)) for number in range(13)}
    pages["/drawing.svg"] = (200, {"Content-Type": "image/svg+xml"}, DRAWING)
    pages["/sent"] = lambda handler: sent.append(handler.command) or (200, {}, b"sent")
    base = serve(pages)

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(CASES))]

    sections = frozenset({"dom", "motion"})
    answers = in_browser(work, sections=sections, film_executable=executable, settle=1.0)
    wrong = []
    for (name, _, flashes, moves), answer in zip(CASES, answers, strict=True):
        assert isinstance(answer, Observed), answer
        found = outcomes(flashing, answer.snapshot), outcomes(moving_content_unstoppable, answer.snapshot)
        if found != (flashes, moves):
            wrong.append(f"{name}: {found}: {str(answer.snapshot.sections.get('motion'))[:600]} {answer.snapshot.gaps}")
    assert not wrong, "\n".join(wrong)
    assert sent == []
    still, first = (motion(answers[number].snapshot) for number in (0, 1))
    assert not still.filmed_on
    assert first.filmed_on == f"{base}/1"
    assert first.flashes[0].rate == pytest.approx(5, abs=0.5)
    assert answers[1].snapshot.main.rows[first.flashes[0].place.row].attributes["id"] == "x"


def test_a_button_stops_one_of_two_things_that_move_in_one_place(in_browser: Any, serve: Any, executable: str) -> None:
    over = """<div id="y" style="position:absolute;left:20px;top:150px;width:200px;height:40px"></div><script>
      setInterval(() => { y.style.background = y.style.background ? "" : "#060"; }, 1500);</script>"""
    button = '<button type="button" onclick="rests = true">إيقاف مؤقت</button>'
    base = serve({"/": document(f"{SLIDE}{over}{button}")})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=f"{base}/"))

    answer = in_browser(work, sections=frozenset({"dom", "motion"}), film_executable=executable, settle=1.0)
    assert outcomes(moving_content_unstoppable, answer.snapshot) == [("passed", "stopped"), ("failed", "movement")]
    rows = answer.snapshot.main.rows
    assert [rows[found.place.row].attributes["id"] for found in motion(answer.snapshot).movements] == ["x", "y"]


def test_a_frame_of_another_site_and_pages_that_move_alike(in_browser: Any, serve: Any, executable: str) -> None:
    other = serve({"/ad": f"<style>{FLASH}</style>{BOX.format(0.2)}"})
    framed = document(f'<iframe src="{other}/ad" width="420" height="320" title="إعلان"></iframe>')
    base = serve({"/": framed, "/one": document(SLIDE), "/two": document(f"<p>مقدمة</p>{SLIDE}")})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}{path}")) for path in ("/", "/one", "/two")]

    answers = in_browser(work, sections=frozenset({"dom", "motion"}), film_executable=executable, settle=1.0)
    assert outcomes(moving_content_unstoppable, answers[0].snapshot) == [("failed", "movement")]
    [found] = motion(answers[0].snapshot).flashes
    assert answers[0].snapshot.frames[found.place.frame].rows[found.place.row].attributes["id"] == "x"
    one, two = (motion(answer.snapshot) for answer in answers[1:])
    assert one.filmed_on == two.filmed_on == f"{base}/one"
    assert answers[2].snapshot.main.rows[two.movements[0].place.row].attributes["id"] == "x"


def test_without_frames_nothing_that_can_move_passes(in_browser: Any, serve: Any) -> None:
    base = serve({"/": document(BOX.format(0.2), FLASH), "/still": document("")})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}{path}")) for path in ("/", "/still")]

    moving, still = in_browser(work, sections=frozenset({"dom", "motion"}), settle=1.0)
    gap = moving.snapshot.gap("motion")
    assert gap is not None
    assert "install-browser" in gap.reason
    assert outcomes(flashing, still.snapshot) == [STILL]


def test_what_the_parser_brings_in_pieces_is_no_movement_of_the_page(
    in_browser: Any, serve: Any, executable: str
) -> None:
    """The ticker moves, not the body that was filled around it while a script was waited for."""

    def slow(_: Any) -> tuple[int, dict[str, str], str]:
        time.sleep(0.3)
        return 200, {"Content-Type": "text/javascript"}, ""

    waits = "".join(f'<p>نص</p><script src="/slow.js?{number}"></script>' for number in range(3))
    ticker = '<marquee scrollamount="9">أخبار الوزارة، أخبار الوزارة</marquee>'
    base = serve({"/": document(waits + ticker + waits), "/slow.js": slow})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base))

    seen = in_browser(work, sections=frozenset({"dom", "motion"}), film_executable=executable, settle=1.0).snapshot
    places = [movement["place"] for movement in seen.sections["motion"]["movements"]]
    assert [seen.frames[place["frame"]].rows[place["row"]].tag for place in places] == ["marquee"]
