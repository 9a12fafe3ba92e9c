from decimal import Decimal

from disclosure.model.outlet import Outlet
from disclosure.model.quality import Indicator
from disclosure.model.service import Promise
from disclosure.web import phrases


def test_only_what_is_known_of_an_outlet_is_said() -> None:
    assert phrases.facilities(Outlet(id="a", name="甲")) == ()
    full = Outlet(id="a", name="甲", windows=4, terminals=0, parking=False, step_free=True)
    assert phrases.facilities(full) == ("服务窗口 4 个", "没有自助终端", "没有停车位", "有无障碍通道")


def test_a_promise_in_words_only_has_no_number() -> None:
    assert phrases.promised(Promise(topic="other", text="文明服务")) == ""
    number = Promise(topic="reply", text="答复", value=Decimal(3), unit="个工作日", bound="at-most")
    assert phrases.promised(number) == "不超过 3 个工作日"


def test_an_indicator_without_bounds_has_no_limits() -> None:
    assert phrases.limits(Indicator(name="臭和味", text="无")) == "—"
