from disclosure.publish.offline.pages import POLICY, page_on_disk

HEAD = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; connect-src 'self'\">\n"
    '<link rel="search" type="application/opensearchdescription+xml" href="../opensearch.xml" title="门户">\n'
    '<link rel="stylesheet" href="../static/site.css">\n'
    '<script type="module" src="../static/js/main.js"></script>\n'
)


def test_the_script_is_a_classic_one_that_waits_for_the_page() -> None:
    assert '<script defer src="../static/js/main.js"></script>' in page_on_disk(HEAD)


def test_the_policy_lets_files_in_and_fetches_nothing() -> None:
    assert f'content="{POLICY}"' in page_on_disk(HEAD)
    assert "connect-src" not in page_on_disk(HEAD)
    assert "unsafe" not in POLICY


def test_browsers_are_not_offered_a_search_that_needs_a_host() -> None:
    assert "opensearch" not in page_on_disk(HEAD)
    assert '<link rel="stylesheet" href="../static/site.css">' in page_on_disk(HEAD)


def test_modules_are_not_loaded_before_either() -> None:
    page = (
        '<link rel="modulepreload" href="../static/js/search/engine.js">\n<link rel="icon" href="../static/icon.svg">'
    )
    assert page_on_disk(page) == '<link rel="icon" href="../static/icon.svg">'


def test_links_and_forms_lead_to_files() -> None:
    page = '<a class="x" href="../a/#b">a/</a><form action="search/" method="get"></form><a href="t.csv">t</a>'
    assert page_on_disk(page) == page.replace("../a/#b", "../a/index.html#b").replace("search/", "search/index.html")


def test_signs_in_an_address_stay_escaped() -> None:
    assert page_on_disk('<a href="a&amp;b/?c=1&amp;d=&#39;">') == '<a href="a&amp;b/index.html?c=1&amp;d=&#x27;">'


def test_text_that_looks_like_a_link_stays() -> None:
    text = "<p>href=&#34;a/&#34; 说明 data-index=&quot;b/&quot;</p>"
    assert page_on_disk(text) == text
