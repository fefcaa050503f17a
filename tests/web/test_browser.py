"""The main ways through the site in a real browser: what it shows, asks for and prints, and for whom."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from communique.web.members import Role, open_members
from communique.web.members.opening import beside

pytestmark = pytest.mark.usefixtures("needs_pages")
CHROMIUM = shutil.which("chromium")
AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
PASSWORD = "four random words here"
AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = {
    "overview": "/",
    "engagements": "/engagements?party=OMN",
    "states": "/states",
    "state": "/states/OMN",
    "pair": "/pairs/OMN/PRT",
    "people": "/people",
    "timeline": "/timeline?party=OMN&party=PRT",
    "ends": "/ends?party=OMN",
    "holders": "/holders?post=defence+minister&post_party=Portugal",
    "differences": "/differences",
    "reports": "/reports",
    "outcomes": "/outcomes",
    "positions": "/positions",
    "figures": "/figures",
    "copies": "/copies",
    "commitments": "/commitments",
    "network": "/network",
    "network of people": "/network?of=people",
    "review": "/review",
    "values": "/review?kind=value",
    "judgements": "/judgements",
    "runs": "/runs",
    "run": "/runs/1",
    "add": "/add",
    "find": "/find?words=Oman",
    "docs": "/docs",
    "brief": "/brief?party=OMN&party=PRT",
    "exports": "/exports",
    "nothing": "/nowhere",
    "nothing fits": "/engagements?text=zeppelin",
    "one column": "/commitments?column=overdue",
    "by month": "/engagements?party=OMN&since=2024&until=2024",
}
CODED = ("type", "status", "topic", "role", "kind", "stance", "party", "country")
OF_ONE = ("engagement", "person", "report", "hostile report", "signs", "commitment")
Open = Callable[..., Page]


class Served:
    """A server of its own, as people start it, and the address that it prints."""

    def __init__(self, *options: str) -> None:
        command = [sys.executable, "-m", "communique", "serve", "--port", "0", *options]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ)
        line = self.process.stderr.readline() if self.process.stderr else ""
        found = re.search(r"http://\S+", line)
        if found is None:
            pytest.fail(f"the server did not start: {line}")
        self.address = found[0]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        if self.process.stderr:
            self.process.stderr.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no chromium: install Debian's package of that name to run these tests")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def site(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    ledger = shutil.copy(examples, tmp_path_factory.mktemp("site") / "talks.db")
    served = Served("--ledger", str(ledger))
    yield served.address
    served.stop()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Open]:
    """Opens a page; afterwards nothing else was asked for, and nothing was complained of."""
    asked: list[str] = []
    said: list[str] = []
    contexts = []

    def opened(path: str, *, base: str = site, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(base + path)
        page.wait_for_load_state("networkidle")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(("http://127.0.0.1:", "data:"))] == []
    assert [words for words in said if "status of 404" not in words] == []


@pytest.fixture(scope="module")
def paths(site: str) -> dict[str, str]:
    """The address of each page; of those of one thing, that of the thing of which there is most to show."""

    def told(path: str) -> Any:
        return httpx.get(site + path, timeout=60).raise_for_status().json()

    engagement = told("/engagements.json?sort=reports&limit=1")["engagements"][0]
    people = [told(f"/people/{each['id']}.json") for each in told("/people.json")["people"][:30]]
    person = max(people, key=lambda each: len(each["why"]["forms"]))["person"]
    board = told("/commitments.json")["columns"]
    commitment = next(each["id"] for column in board.values() for each in column)
    first = quote(engagement["accounts"][0]["doc"], safe="")
    return PAGES | {
        "engagement": f"/engagements/{engagement['id']}",
        "person": f"/people/{person['id']}",
        "report": f"/reports/{first}",
        "hostile report": "/reports/" + quote("x/../<b>hostile", safe=""),
        "signs": "/reports/signs",
        "commitment": f"/commitments/{commitment}",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, *OF_ONE])
def test_a_page_is_accessible(name: str, scheme: Any, visit: Open, paths: dict[str, str]) -> None:
    page = visit(paths[name], color_scheme=scheme)
    check_access(page)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    check_access(page)


def check_access(page: Page) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run `npm ci` in web/")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run({runOnly: tags})", AA)
    told = [
        (each["id"], node["target"], node["failureSummary"])
        for each in found["violations"]
        for node in each["nodes"][:3]
    ]
    assert told == []


@pytest.mark.parametrize("name", [*PAGES, *OF_ONE])
def test_a_page_fits_a_phone(name: str, browser: Browser, site: str, paths: dict[str, str]) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(site + paths[name])
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= 360


@pytest.mark.parametrize("name", ["engagement", "pair", "person"])
def test_what_is_printed_is_dark_on_white_and_fits_a_sheet(
    name: str, visit: Open, paths: dict[str, str]
) -> None:
    page = visit(paths[name], color_scheme="dark")
    page.locator("#theme").click()
    page.set_viewport_size({"width": 688, "height": 1000})
    page.emulate_media(media="print", color_scheme="dark")
    style = page.evaluate(
        "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    )
    assert style == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    expect(page.locator("header nav")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 688


@pytest.mark.parametrize("name", ["overview", "engagements", "network", "review", "add"])
def test_a_page_loads_little_script(name: str, browser: Browser, site: str) -> None:
    page = browser.new_page()
    sizes: list[int] = []
    page.on(
        "response", lambda answer: sizes.append(len(answer.body())) if answer.url.endswith(".js") else None
    )
    page.goto(site + PAGES[name])
    page.wait_for_load_state("networkidle")
    page.close()
    assert 0 < sum(sizes) < 300_000


class Newcomer:
    """Somebody who sees the site for the first time, and whose clicks are counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1
        self.page.wait_for_load_state("networkidle")


@pytest.fixture(scope="module")
def new_site(examples_alone: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    served = Served("--ledger", str(shutil.copy(examples_alone, tmp_path_factory.mktemp("new") / "new.db")))
    yield served.address
    served.stop()


def test_a_newcomer_finds_who_visited_whom_last_in_three_clicks(visit: Open, new_site: str) -> None:
    newcomer = Newcomer(visit("/", base=new_site))
    page = newcomer.page
    row = page.locator(".row", has=page.get_by_role("link", name="Visit", exact=True)).first
    expect(row.locator(".who")).to_have_text(re.compile(r"\w to \w"))
    expect(row.locator("q")).to_be_visible()
    newcomer.click(row.locator(".kind a"))
    last = page.request.get(f"{new_site}/engagements.json?type=visit&status=held&limit=1").json()[
        "engagements"
    ][0]
    assert page.url.endswith(last["id"])
    expect(page.locator("h1")).to_contain_text(re.compile(r"Visit of \w.* to \w"))
    expect(page.locator(".role", has_text="guest").first).to_be_visible()
    newcomer.click(page.locator(".accounts .v").first)
    sentence = last["accounts"][0]["evidence"][0]["text"]
    expect(page.locator("#caption")).to_be_visible()
    expect(page.locator(".texts")).to_contain_text(sentence.splitlines()[0])
    expect(page.locator("mark.lit").first).to_be_in_viewport()
    assert newcomer.clicks <= 3


def test_a_newcomer_finds_what_was_promised_and_is_overdue_with_its_sentence_in_three_clicks(
    visit: Open, new_site: str
) -> None:
    newcomer = Newcomer(visit("/", base=new_site))
    page = newcomer.page
    overdue = page.request.get(f"{new_site}/commitments.json?column=overdue").json()["columns"]["overdue"]
    assert overdue
    newcomer.click(page.get_by_role("link", name=re.compile("overdue", re.IGNORECASE)).first)
    expect(page.locator(".card")).to_have_count(len(overdue))
    for promise in overdue:
        card = page.locator(".card", has=page.locator(f'a[href="/commitments/{promise["id"]}"]'))
        expect(card.locator("blockquote")).to_be_visible()
        assert promise["due"] < date.today().isoformat()
    newcomer.click(page.locator(f'a[href="/commitments/{overdue[0]["id"]}"]'))
    expect(page.locator(".late")).to_have_text("overdue")
    step = overdue[0]["steps"][-1]
    expect(page.locator("blockquote").last).to_have_text(step["evidence"]["text"])
    newcomer.click(page.locator(".steps .report").last)
    assert page.url.endswith(quote(step["doc"], safe=""))
    expect(page.locator("#words")).to_contain_text(step["evidence"]["text"])
    assert newcomer.clicks <= 3


def test_pointing_at_a_value_lights_the_words_that_say_it(visit: Open) -> None:
    page = visit("/engagements?type=visit")
    page.locator(".row .kind a").first.click()
    value = page.locator(".accounts .v").first
    value.hover()
    key = value.get_attribute("data-v") or ""
    words = page.locator(f'mark[data-k~="{key}"]').first
    expect(words).to_have_class(re.compile("lit"))
    value.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#caption")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#caption")).to_be_hidden()


def test_brushing_the_timeline_filters_and_stands_in_the_address(visit: Open) -> None:
    page = visit("/engagements")
    before = page.locator("h1").inner_text()
    box = page.locator(".brush svg.bars").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] - 4, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 8, y, steps=3)
    page.mouse.up()
    page.wait_for_url(re.compile(r"since=\d{4}.*until=\d{4}"))
    assert page.locator("h1").inner_text() != before
    page.locator(".chosen a").first.click()
    page.wait_for_url(lambda url: "since" not in url)


@pytest.mark.parametrize("path", ["/", "/states/OMN", "/pairs/OMN/PRT"])
def test_brushing_elsewhere_leads_to_those_engagements(path: str, visit: Open) -> None:
    page = visit(path)
    view = page.locator(".brush").get_attribute("data-view") or ""
    box = page.locator(".brush svg.bars").bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 5, box["y"] + 20, steps=3)
    page.mouse.up()
    page.wait_for_url(re.compile(r"/engagements\?.*since=.*until="))
    assert view.partition("?")[2] in page.url
    expect(page.locator("h1")).to_have_text(re.compile(r"[1-9]\d* engagements"))


def test_a_phone_shows_the_list_before_what_narrows_it_down(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(f"{site}/engagements")
    expect(page.locator(".facets ul").first).to_be_hidden()
    expect(page.locator(".row").first).to_be_visible()
    page.get_by_text("Narrow down", exact=True).click()
    expect(page.locator(".facets ul").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["run", "runs", "people", "outcomes", "judgements", "report"])
def test_the_words_that_head_a_table_stay_whole(
    name: str, width: int, browser: Browser, site: str, paths: dict[str, str]
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(site + paths[name])
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    broken = page.evaluate(
        """() => [...document.querySelectorAll('main thead th')].filter(each => {
          const range = document.createRange();
          range.selectNodeContents(each);
          const lines = new Set([...range.getClientRects()].map(one => Math.round(one.top)));
          return lines.size > each.textContent.trim().split(/\\s+/).length;
        }).map(each => each.textContent)"""
    )
    page.close()
    assert broken == []


def test_keys_and_theme(visit: Open) -> None:
    page = visit("/")
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("Oman")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Oman")
    page.locator("#theme").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("path", ["/network", "/network?of=people"])
def test_names_in_the_network_lie_beside_each_other(path: str, visit: Open) -> None:
    page = visit(path)
    boxes = page.evaluate(
        """() => [...document.querySelectorAll('.network text:not(.crowded)')].map(each => {
          const {left, top, right, bottom} = each.getBoundingClientRect();
          return [left, top + 2, right, bottom - 2]; })"""
    )
    assert len(boxes) > 3
    for at, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert left >= other[2] or right <= other[0] or top >= other[3] or bottom <= other[1]


def test_pointing_at_a_person_in_the_network_shows_whom_they_meet(visit: Open) -> None:
    page = visit("/network?of=people")
    link = page.request.get(page.url.replace("/network", "/network.json")).json()["links"][0]
    page.locator(f'.network a[href="/people/{link["one"]}"] circle').hover()
    expect(page.locator(f'.network a[href="/people/{link["other"]}"]')).to_have_class("near")
    page.locator("h1").hover()
    expect(page.locator(".network .near")).to_have_count(0)
    page.locator(f'.network a[href="/people/{link["one"]}"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(link["one"]))


def test_the_network_is_drawn_for_a_year(visit: Open) -> None:
    page = visit("/network")
    assert page.locator("svg.network circle").count() > 1
    page.locator("#year").focus()
    page.keyboard.press("End")
    expect(page.locator("#year-shown")).to_have_text(re.compile(r"\d{4}"))
    assert "#year=" in page.url


def test_one_key_judges_and_another_takes_it_back(visit: Open) -> None:
    page = visit("/review?kind=value")
    first = page.locator("#item").get_attribute("data-id")
    page.keyboard.press("s")
    expect(page.locator("#item")).not_to_have_attribute("data-id", first or "")
    page.keyboard.press("z")
    page.wait_for_url(re.compile("/judgements"))
    expect(page.locator("tbody tr").first).to_contain_text("undone by")
    page.goto(page.url.replace("/judgements", "/review?kind=value"))
    expect(page.locator("#item")).to_have_attribute("data-id", first or "")


def test_selected_words_correct_a_value_with_their_evidence(visit: Open) -> None:
    page = visit("/engagements?type=visit")
    page.locator(".row .kind a").first.click()
    page.locator(".text a", has_text="the whole report").first.click()
    page.get_by_text("Every value, to judge").click()
    words = page.evaluate(
        """() => { const mark = document.querySelector('#words mark.where, #words mark.who');
          getSelection().selectAllChildren(mark); return mark.textContent; }"""
    )
    page.wait_for_timeout(100)
    page.locator(
        '[data-verdict="corrected"][data-field="venue"], [data-verdict="corrected"][data-field="post"]'
    ).first.click()
    expect(page.locator('#correction input[name="value"]')).to_have_value(words.strip())
    page.locator('#correction button[value="ok"]').click()
    expect(page.locator("#caption")).to_contain_text("Recorded")
    page.goto(page.url.partition("/reports")[0] + "/judgements")
    expect(page.locator("tbody tr").first).to_contain_text(words.strip())


def test_the_queue_corrects_a_value_by_the_words_that_are_selected(visit: Open) -> None:
    page = visit("/review?kind=value")
    base = page.url.partition("/review")[0]
    ids = page.request.get(f"{base}/review.json?kind=value").json()["ids"]
    items = [page.request.get(f"{base}/review.json?kind=value&item={id}").json() for id in ids]
    item, place = next(
        (item, each) for item in items for each in item["others"] if each["field"] not in CODED
    )
    page.goto(f"{base}/review?kind=value&item={item['value']['id']}")
    page.evaluate(
        """() => { const node = document.querySelector('#words mark').firstChild;
          getSelection().selectAllChildren(node.parentElement); }"""
    )
    words = page.locator("#words mark").first.inner_text()
    page.wait_for_timeout(100)
    page.keyboard.press("c")
    given, which = page.locator('#correction [name="value"]'), page.locator('#correction [name="which"]')
    expect(which).to_have_value(item["value"]["id"])
    # The words say the type, and are none themselves.
    expect(given).to_have_value(item["value"]["value"])
    which.select_option(place["id"])
    expect(given).to_have_value(words)
    sent: list[Any] = []
    page.route(
        "**/review/*",
        lambda route: (
            sent.append((route.request.url, route.request.post_data_json)),
            route.fulfill(json={}),
        ),
    )
    page.locator('#correction button[value="ok"]').click()
    expect(page.locator("#caption")).to_contain_text("Recorded")
    url, body = sent[0]
    assert url.endswith(place["id"])
    text = page.request.get(
        f"{page.url.partition('/review')[0]}/reports/{quote(place['report'], safe='')}.json"
    )
    assert text.json()["reading"]["report"]["text"][body["start"] : body["end"]] == words


def test_correcting_what_the_queue_asks_for_goes_on_to_the_next(visit: Open) -> None:
    page = visit("/review?kind=value")
    first = page.locator("#item").get_attribute("data-id") or ""
    page.keyboard.press("c")
    page.locator('#correction [name="value"]').fill("ceremony")
    page.locator('#correction button[value="ok"]').click()
    expect(page.locator("#item")).not_to_have_attribute("data-id", first)
    page.keyboard.press("z")
    page.wait_for_url(re.compile("/judgements"))
    expect(page.locator("tbody tr").first).to_contain_text("ceremony")
    expect(page.locator("tbody tr").first).to_contain_text("undone by")


SELECT = """said => {
  const texts = document.createTreeWalker(document.getElementById('words'), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (texts.nextNode()) nodes.push(texts.currentNode);
  const whole = nodes.map(each => each.data).join('');
  const range = document.createRange();
  const put = (at, set) => {
    for (const node of nodes) {
      if (at <= node.length) return set.call(range, node, at);
      at -= node.length;
    }
  };
  put(whole.indexOf(said), range.setStart);
  put(whole.indexOf(said) + said.length, range.setEnd);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.mark.parametrize(
    ("shown", "words", "value"),
    [
        ("& <i>", "& <i>", "& <i>"),
        ('"ties"</i> –', '"ties"</i> –', '"ties"</i> –'),
        ("😀", "😀", "😀"),
        ("desrever", "desrever", "desrever"),
        ("𝒳 said.", "𝒳 said.", "𝒳 said."),
        (r"😀 \u202edes", "😀 \u202edes", "😀 des"),
        (r" \u202edesrever\u202c ", "desrever", "desrever"),
        ("Laura Ortiz met", "Laura Ortiz met", "Laura Ortiz met"),
        ("Villa 🏛 Madama” & gardens", "Villa 🏛 Madama” & gardens", "Villa 🏛 Madama” & gardens"),
        (r"gardens\x07 in Rome", "gardens\x07 in Rome", "gardens in Rome"),
        (" in Rome on ", "in Rome on", "in Rome on"),
        ("said.Spanish", "said.\n\nSpanish", "said. Spanish"),
        ("trade.All went <well>", "trade.\nAll went <well>", "trade. All went <well>"),
        ("👨\u200d✈\ufe0f said", "👨\u200d✈\ufe0f said", "👨\u200d✈\ufe0f said"),
    ],
)
def test_selected_words_are_the_characters_of_the_report(
    shown: str, words: str, value: str, visit: Open, site: str
) -> None:
    page = visit("/reports/signs")
    text = page.request.get(f"{site}/reports/signs.json").json()["reading"]["report"]["text"]
    page.get_by_text("Every value, to judge").click()
    page.evaluate(SELECT, shown)
    page.locator('[data-verdict="corrected"][data-field="name"]').first.click()
    expect(page.locator('#correction input[name="value"]')).to_have_value(value)
    sent: list[Any] = []
    page.route(
        "**/review/*", lambda route: (sent.append(route.request.post_data_json), route.fulfill(json={}))
    )
    page.locator('#correction button[value="ok"]').click()
    expect(page.locator("#caption")).to_contain_text("Recorded")
    assert text[sent[0]["start"] : sent[0]["end"]] == words
    assert text.count(words) == 1


def test_an_upload_tells_how_it_goes(visit: Open, tmp_path: Path) -> None:
    story = tmp_path / "rome.txt"
    story.write_text(
        "Spanish Defence Minister Laura Ortiz met Italian Defence Minister Marco Bellini in Rome."
    )
    page = visit("/add")
    page.locator('input[name="files"]').set_input_files(str(story))
    page.get_by_role("button", name="Add", exact=True).click()
    page.wait_for_url(re.compile(r"/jobs/\d+"))
    expect(page.locator("#job-state")).to_have_text("done", timeout=60_000)
    expect(page.locator("#job-stored")).to_contain_text("rome.txt")
    check_access(page)


def test_a_team_logs_in_and_out(visit: Open, served: Path) -> None:
    members = open_members(beside(str(served)))
    members.add("anna", Role.admin, PASSWORD)
    members.close()
    team = Served("--ledger", str(served), "--team")
    try:
        page = visit("/people", base=team.address)
        expect(page.locator("h1")).to_have_text("Log in")
        check_access(page)
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.get_by_label("Name").fill("anna")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url(re.compile("/people$"))
        for path in ("/member", "/members", "/audit"):
            page.goto(team.address + path)
            check_access(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.goto(f"{team.address}/member")
        page.get_by_label("For what").fill("a script")
        page.get_by_role("button", name="Give me a token").click()
        expect(page.locator("#token-secret")).to_contain_text("cq_")
        page.get_by_role("button", name="Log out").click()
        expect(page.locator("h1")).to_have_text("Log in")
    finally:
        team.stop()
