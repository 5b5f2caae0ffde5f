"""The first picture waits for nothing that it does not need: not for letters that nobody reads yet, nor for Plotly."""

from urllib.parse import urlsplit

from playwright.sync_api import Page, Route, expect

from tests.browser.reader import Reader

TOLD = """async () => {
  const { reduce } = await modules("main");
  const shown = window.dash_component_api.getLayout("view").props.data;
  const action = { kind: "highlight", group: "left-out", number: 1 };
  const chosen = { event: "talks", highlight: "everyone", country: [], search: "" };
  const controls = { ...chosen, arrange: "table", names: "english" };
  const outputs = [["view", "data"], ...Object.keys(controls).map((id) => [id, "value"]), ["event", "options"]];
  const context = {
    triggered: [{ prop_id: "legend.action", value: { actions: [action] } }],
    inputs_list: Object.entries(controls).map(([id, value]) => ({ id, property: "value", value })),
    outputs_list: outputs.map(([id, property]) => ({ id, property })),
  };
  const told = reduce(context, null, null, shown);
  return outputs.filter((_, n) => told[n] !== window.dash_clientside.no_update).map(([id]) => id);
}"""

AT_ONCE = """new MutationObserver((_, watch) => {
  const first = document.querySelector('#actors [data-actor="ukraine"]');
  if (first) watch.disconnect();
  first?.click();
}).observe(document, { childList: true, subtree: true });"""


class Gate:
    """Holds what *page* asks for at *pattern*, but for addresses with *but* in them, until it is opened."""

    def __init__(self, page: Page, pattern: str, but: str = "") -> None:
        self.but, self.held, self.closed = but, list[Route](), True
        page.route(pattern, self.meet)

    def meet(self, route: Route) -> None:
        passes = not self.closed or (self.but and self.but in route.request.url)
        route.continue_() if passes else self.held.append(route)

    def open(self) -> None:
        self.closed = False
        for route in self.held:
            route.continue_()


def test_plotly_is_asked_for_only_by_who_wants_a_plotly_figure(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    reader = Reader(page, address).open()
    reader.highlight("Left out")
    reader.expect_lit(["Ukraine", "Volodymyr Zelensky", "Europe", "France", "Emmanuel Macron"])
    page.wait_for_load_state("networkidle")
    assert [path for path in asked if "plotly" in path] == []
    reader.button("Plotly figure").click()
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=30_000)
    assert len([path for path in asked if path.startswith("/_script/plotly-")]) == 1


def test_what_draws_a_graph_is_asked_for_only_by_who_wants_a_plotly_figure_and_once(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    reader = Reader(page, address).open()
    page.wait_for_load_state("networkidle")
    assert [path for path in asked if "/dash/dcc/" in path] == []
    for _ in range(2):
        reader.button("Plotly figure").click()
        expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=30_000)
        figure = page.get_by_role("dialog", name="Plotly figure")
        figure.get_by_role("button", name="Close", exact=True).click()
    assert len([path for path in asked if "/dash/dcc/dash_core_components.v" in path]) == 1


def test_whoever_picks_an_actor_as_soon_as_one_is_there_has_picked_it(page: Page, address: str):
    page.add_init_script(AT_ONCE)
    page.goto(f"{address}/")
    Reader(page, address).expect_query("?pick=ukraine")


def test_the_picture_comes_before_the_letters_that_it_does_not_write(page: Page, address: str):
    others = Gate(page, "**/_font/*.woff2", but="noto-sans-latin-")
    page.goto(f"{address}/", wait_until="commit")
    expect(page.locator("#stage text.name", has_text="Rubio")).to_be_visible()
    assert page.locator("html[data-ready]").count() == 0, "it is not all there"
    others.open()
    expect(page.locator("html[data-ready]")).to_be_attached()


def test_what_dash_asks_for_is_fetched_ahead_and_once(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    Reader(page, address).open()
    page.wait_for_load_state("networkidle")
    assert [asked.count(path) for path in ("/_dash-layout", "/_dash-dependencies")] == [1, 1]


def test_dash_is_told_of_no_control_that_already_shows_what_it_should(page: Page, address: str):
    Reader(page, address).open()
    assert page.evaluate(TOLD) == ["view", "highlight"]
