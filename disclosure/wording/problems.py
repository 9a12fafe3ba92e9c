"""What an editor reads when a content file is wrong: one row for each code."""

from collections.abc import Sequence
from typing import Final, NamedTuple


class Words(NamedTuple):
    """A problem's short title, its message, and what to do; the last two are filled in by `str.format`."""

    title: str
    message: str
    help: str = ""


SOURCE: Final[dict[str, Words]] = {
    "YAML-001": Words(
        "编码不是 UTF-8",
        "文件不是 UTF-8 编码（{guess}）。",
        "另存为 UTF-8 编码：记事本点「文件」「另存为」，在「编码」一栏选「UTF-8」。",
    ),
    "YAML-002": Words(
        "带有 BOM",
        "文件开头有一个看不见的 BOM 标记。",
        "另存为 UTF-8 编码：在「编码」一栏选「UTF-8」，不选「UTF-8 带 BOM」（「带有 BOM 的 UTF-8」）。",
    ),
    "YAML-003": Words(
        "看不见的字符",
        "这里有一个看不见的或控制用的字符 {character}。",
        "删去这个字符；从网页或文档复制来的文字，请先粘贴到纯文本编辑器再复制一次。",
    ),
    "YAML-004": Words("用制表符缩进", "缩进用了制表符（Tab 键），YAML 只认空格。", "每一级缩进改用两个空格。"),
    "YAML-005": Words(
        "用全角空格缩进", "行首有全角空格或不换行空格，YAML 只认半角空格。", "每一级缩进改用两个半角空格。"
    ),
    "YAML-006": Words("全角冒号", "键后面用了全角冒号「：」。", "改用半角冒号「:」，后面加一个空格。"),
    "YAML-007": Words("冒号后缺空格", "键后面的冒号与内容之间缺一个空格。", "在冒号后面加一个空格。"),
    "YAML-008": Words("全角标点", "这里用了全角标点「{mark}」，YAML 不把它当作标点。", "改用半角标点「{half}」。"),
    "YAML-009": Words("引号没有配对", "从这里开始的引号没有结束。", "在这一行的末尾补上同样的引号。"),
    "YAML-010": Words(
        "缩进不对齐", "这一行的缩进与前面的内容对不上。", "同一级的各行从同一列开始；下一级比上一级多两个空格。"
    ),
    "YAML-011": Words(
        "文字要加引号", "这里的「{mark}」有特殊含义，文字要用引号括起来。", "把冒号后面的整段文字放在一对单引号里。"
    ),
    "YAML-012": Words(
        "括号或逗号",
        "这一组括号没有配对，或者各项之间缺逗号。",
        "补上右括号「{close}」；各项之间用半角逗号加空格隔开。",
    ),
    "YAML-013": Words(
        "键重复", "「{key}」写了两次，前一次在第 {first} 行。", "两处只留一处；若是两项内容，写成列表里的两项。"
    ),
    "YAML-014": Words(
        "锚点、别名与合并",
        "这里用了 YAML 的锚点、别名或合并（& * <<），本站文件不用这些写法。",
        "把内容照样再写一遍；若本来就是文字，请加引号。",
    ),
    "YAML-015": Words(
        "标签", "这里用了 YAML 的标签（!），本站文件不用这种写法。", "删去「!」开头的部分；若本来就是文字，请加引号。"
    ),
    "YAML-016": Words("指令", "以「%」开头的 YAML 指令不能使用。", "删去这一行。"),
    "YAML-017": Words(
        "多个文档", "一个文件里只能有一份内容，这里又开始了一份。", "删去这条「---」，或把后面的内容另存为一个文件。"
    ),
    "YAML-018": Words("键不是文字", "冒号前面应是一个键（英文单词），这里不是。", "每一行写成「键: 内容」。"),
    "YAML-019": Words("空文件", "文件里没有内容。", "填写内容，或者删去这个文件。"),
    "YAML-020": Words(
        "不是「键: 内容」",
        "文件的每一项应写成「键: 内容」，这里是{found}。",
        "每一项写成「键: 内容」，可照示例市（990100）的同类文件来写。",
    ),
    "YAML-021": Words(
        "文件过大", "文件有 {size:,} 字节，上限是 {limit:,} 字节。", "一个文件只写一件事；大的内容分成几个文件。"
    ),
    "YAML-022": Words("嵌套过深", "内容的层次超过了 {limit} 层。", "检查这里的缩进或括号。"),
    "YAML-023": Words("内容过多", "一个文件里的项目超过了 {limit} 个。", "把内容分成几个文件。"),
    "YAML-024": Words(
        "文字换行",
        "没有加引号的文字不能直接换行续写，否则会并成一段，中间多出空格。",
        "写在一行里；要分段，就在冒号后写「|」，文字从下一行缩进两格开始；若下一行本是另一项，请与上一行对齐。",
    ),
    "YAML-025": Words(
        "缺少冒号", "这一行没有写成「键: 内容」。", "在键后面加半角冒号和一个空格；若是上一行文字的续行，请并到上一行。"
    ),
    "YAML-026": Words("短横的位置", "列表的短横「-」不能写在这里。", "短横另起一行，缩进两格，后面加一个空格。"),
    "YAML-027": Words(
        "反斜杠", "双引号里的反斜杠有特殊含义，这里的写法不认识。", "改用单引号，里面的反斜杠就是普通字符。"
    ),
    "YAML-028": Words(
        "引号后有文字", "引号结束以后还有文字。", "把整段文字放进同一对引号；文字里的单引号写两遍（''）。"
    ),
    "YAML-029": Words(
        "写法有误", "这里不合 YAML 的写法，无法继续读取。", "检查这一行和上一行的冒号、引号、括号和缩进。"
    ),
    "YAML-030": Words("问题过多", "这个文件的问题很多，只列出前 {limit} 处。", "改好以后再检查一次。"),
    "YAML-031": Words(
        "列表里的全角逗号",
        "方括号里的各项要用半角逗号隔开，这里是全角逗号「，」。",
        "若逗号本来就是文字的一部分，请加引号：{quoted}",
    ),
    "YAML-032": Words("短横后缺空格", "列表的短横「-」与后面的内容之间缺一个空格。", "在短横后面加一个空格。"),
}

GUESSES: Final = {
    "gbk": "看起来是 GBK，即记事本的「ANSI」",
    "utf-16": "看起来是 UTF-16，即记事本的「Unicode」",
    "unknown": "编码无法判断",
}

TOP_LEVEL: Final = {"sequence": "一个列表", "text": "一段文字"}

TYPED: Final[dict[str, Words]] = {
    "TYPE-001": Words("要加引号", "{label}是文字，「{text}」不加引号会被别的软件当成{kind}。", "加上单引号。"),
    "TYPE-002": Words("没有内容", "{label}后面没有内容。", "填上内容；没有公布的内容就删去这一行。"),
    "TYPE-003": Words("不要加引号", "{label}是数字，不要加引号。", "去掉引号。"),
    "TYPE-004": Words(
        "不是数字",
        "{label}应是数字，「{text}」不是。",
        "只写半角数字，不带单位、逗号和前面的零，如 {example}；没有公布的就删去这一行。",
    ),
    "TYPE-005": Words("不是整数", "{label}应是整数，现为「{text}」。", "只写整数。"),
    "TYPE-006": Words(
        "不是 true 或 false", "{label}只能写 true（是）或 false（否），不加引号。", "是就写 true，不是就写 false。"
    ),
}

KINDS: Final = {
    "null": "空值",
    "bool": "「是」或「否」",
    "int": "数字",
    "float": "数字",
    "timestamp": "日期",
    "merge": "合并记号",
    "value": "默认值记号",
}

TRUTHS: Final = {
    **dict.fromkeys(("true", "yes", "on", "y", "是", "有", "对", "√", "1"), "true"),
    **dict.fromkeys(("false", "no", "off", "n", "否", "无", "没有", "不", "×", "0"), "false"),
}

# 2026年1月1日, 8时30分, 8点: after NFKC.
DATE_WORDS: Final = str.maketrans({"年": "-", "月": "-", "日": "", "号": ""})
CLOCK_WORDS: Final = str.maketrans({"年": "-", "月": "-", "日": " ", "号": " ", "时": ":", "点": ":", "分": ""})
DAY_WORDS: Final = {
    "星期": "周",
    "礼拜": "周",
    "工作日": "Mo-Fr",
    "每天": "Mo-Su",
    "每日": "Mo-Su",
    "周一": "Mo",
    "周二": "Tu",
    "周三": "We",
    "周四": "Th",
    "周五": "Fr",
    "周六": "Sa",
    "周日": "Su",
    "周天": "Su",
    "24小时": "24/7",
    "全天": "24/7",
    "法定节假日": "PH",
    "节假日": "PH",
    "至": "-",
    "到": "-",
    "、": ",",
    ";": "; ",
}

SCHEMA: Final[dict[str, Words]] = {
    "SCHEMA-001": Words("缺少一项", "缺少{label}。", "在这一层补上一行，照这个样子：{line}"),
    "SCHEMA-002": Words("缺少一项", "{condition}，就要写{label}。", "在这一层补上一行，照这个样子：{line}"),
    "SCHEMA-003": Words("不认识的键", "不认识「{key}」。", "这里可以写：{options}。"),
    "SCHEMA-004": Words("写错的键", "不认识「{key}」，您是不是想写{label}？", "改为「{meant}」。"),
    "SCHEMA-005": Words("放错文件的键", "「{key}」不写在这个文件里。", "移到同一文件夹的 {file}。"),
    "SCHEMA-006": Words("放错层次的键", "「{key}」不写在这一层。", "「{key}」属于上一级，缩进应与「{parent}」对齐。"),
    "SCHEMA-007": Words("不在可选之列", "{label}不能写「{text}」。", "可以写：{options}。"),
    "SCHEMA-008": Words("不在可选之列", "{label}不能写「{text}」，您是不是想写「{meant}」？", "可以写：{options}。"),
    "SCHEMA-009": Words("形式不对", "{label}应是{expected}，这里是{found}。", "{advice}"),
    "SCHEMA-010": Words("格式不对", "{label}的写法不对：「{text}」。", "{advice}"),
    "SCHEMA-011": Words(
        "过小", "{label}不能小于 {limit}，现为 {text}。", "请照原文核对：是不是多打了负号，或者单位不同。"
    ),
    "SCHEMA-012": Words(
        "过大",
        "{label}不能大于 {limit}，现为 {text}。",
        "请照原文核对：是不是小数点打错了位、单位不同，或者纬度和经度写反了。",
    ),
    "SCHEMA-013": Words("空的内容", "{label}不能是空的。", "填上内容；没有公布的内容就把这一项整个删去。"),
    "SCHEMA-014": Words(
        "过长",
        "{label}过长，最多 {limit}（文字按字数，列表按项数）。",
        "只写要点；全文放在公布它的网页上，网址写进 source 的 url。",
    ),
    "SCHEMA-015": Words(
        "标识的写法", "「{key}」不能用作标识。", "标识只用小写英文字母、数字、连字符和点，如 art20、7.2。"
    ),
    "SCHEMA-016": Words("不合要求", "{label}不合要求。", "{advice}"),
    "SCHEMA-017": Words(
        "没有这一天",
        "{label}「{text}」不是日历上有的日期。",
        "请照原文核对：月份是 01 至 12，二月只有 28 天（闰年 29 天），四、六、九、十一月只有 30 天。",
    ),
    "SCHEMA-018": Words("个人手机号", "{label}不能写手机号。", "写单位的座机、短号或 400 电话；个人手机号不公开。"),
    "SCHEMA-019": Words(
        "校验码不对",
        "{label}「{text}」的校验码不对，18 位里至少有一位抄错了。",
        "请照营业执照逐位核对；常见的是 0 与 O、1 与 I 相混，或者两位写颠倒了。",
    ),
}

SHAPES: Final = {
    "object": "分行写的几项「键: 内容」",
    "array": "一个列表",
    "string": "一段文字",
    "number": "一个数字",
    "integer": "一个整数",
    "boolean": "「true」或「false」",
}
SHAPE_ADVICE: Final = {
    "object": "冒号后换行，下面每行缩进两格写「键: 内容」，可以写：{options}。",
    "array": "冒号后换行，每一项写成一行，缩进两格，以「- 」开头。",
    "string": "写成一行文字，前面不要短横，也不要再分「键: 内容」。",
    "number": "只写一个数字，不加括号。",
    "integer": "只写一个整数，不加括号。",
    "boolean": "只写 true（是）或 false（否），不加括号。",
}

FORMAT_ADVICE: Final = {
    "credit-code": "统一社会信用代码是 18 位数字和大写字母，照营业执照写。",
    "date": "写成 年-月-日，月、日各两位，如 2026-01-01。",
    "email": "写成 名称@域名，如 open@example.org。",
    "http-url": "写完整的网址，以 https:// 或 http:// 开头，不含空格和汉字，如 https://www.example.org/；可从浏览器的地址栏复制。",
    "moment": "写成 年-月-日 时:分，如 2026-11-21 08:30；不知道钟点就只写日期。",
    "month-day": "写成 月-日，各两位，如 11-15。",
    "opening-hours": "写成 星期 开始-结束，如 Mo-Fr 08:30-12:00,14:00-17:30（Mo 周一，Tu 周二，We 周三，"
    "Th 周四，Fr 周五，Sa 周六，Su 周日，PH 法定节假日）；全天候写 24/7。",
    "partial-date": "写成 2026-01-01、2026-01，或加引号的 '2026'。",
    "phone": "只写一个号码：座机写 区号-号码，如 0396-2914176；短号、400 电话照写，如 12345。",
    "region-code": "写 GB/T 2260 六位代码，加引号，如 '411700'。",
}

TREE: Final[dict[str, Words]] = {
    "TREE-001": Words("放错地方的文件", "这里不能放「{name}」。", "删去或移走它。{place}"),
    "TREE-002": Words("文件名有误", "这里不能放「{name}」，您是不是想写「{meant}」？", "改名为「{meant}」。"),
    "TREE-003": Words(
        "地区代码",
        "「{name}」不是六位行政区划代码。",
        "文件夹用 GB/T 2260 六位代码命名，如 411700；代码可在 content/regions/ 里查到。",
    ),
    "TREE-004": Words(
        "行业", "「{name}」不是行业。", "行业文件夹只有 water（供水）、gas（供气）、heat（供热）、power（供电）。"
    ),
    "TREE-005": Words("标识", "「{name}」不能用作标识。", "只用小写英文字母、数字和连字符，如 yunan-gas。"),
    "TREE-006": Words(
        "公告的文件名",
        "公告文件不能叫「{name}」。",
        "写成 日期-标识.yaml，如 2026-11-21-jiefang-road.yaml，日期须真实存在。",
    ),
    "TREE-007": Words("质量记录的文件名", "质量记录不能叫「{name}」。", "写成 年-月.yaml，如 2026-10.yaml。"),
    "TREE-008": Words("符号链接", "「{name}」是符号链接，本站不读。", "删去这个链接，把文件本身放在这里。"),
    "TREE-009": Words(
        "缺少 company.yaml",
        "这个企业文件夹里没有 company.yaml。",
        "补上 company.yaml，至少写 name、source 和 confirmed。",
    ),
    "TREE-010": Words(
        "缺少 portal.yaml",
        "content/ 里没有 portal.yaml。",
        "补上 portal.yaml，写 name、base_url、operator 和 description。",
    ),
    "TREE-011": Words("读不出的文件", "「{name}」无法读取：{reason}。", "检查文件的权限。"),
    "TREE-012": Words("行业没有质量记录", "供电企业没有质量记录。", "删去这个文件夹。"),
    "TREE-013": Words(
        "月末判定结果的文件名", "月末判定结果不能叫「{name}」。", "这些文件由 disclosure history 生成，不必手工添加。"
    ),
    "TREE-014": Words(
        "暗访记录、热线通报的文件名",
        "暗访记录、热线通报不能叫「{name}」。",
        "写成 年-月-标识.yaml，如 2019-01-nuandian.yaml。",
    ),
    "TREE-015": Words("整改记录的文件名", "整改记录不能叫「{name}」。", "写成 年-三位编号.yaml，如 2019-001.yaml。"),
    "PAGE-001": Words("缺少标题", "页面的第一行应是标题。", "第一行写「# 」和标题。"),
}

UNREADABLE: Final = {
    "Permission denied": "没有读的权限",
    "Is a directory": "这是文件夹",
    "No such file or directory": "检查的时候文件已经不在了",
    "Input/output error": "磁盘读写出错",
}

PLACES: Final = (
    "content/ 里只有 portal.yaml、synonyms.yaml、owners.yaml、redirects.yaml、regions/代码.yaml、"
    "regulations/标识.yaml、pages/标识.md、"
    "companies/地区/行业/企业/ 下的 company.yaml、tariffs.yaml、services.yaml、outlets.yaml、"
    "notices/日期-标识.yaml 和 quality/年-月.yaml，inspections/地区/年-月-标识.yaml、bulletins/地区/年-月-标识.yaml、"
    "rectifications/地区/年-编号.yaml，以及由 disclosure history 生成的 history/年-月.yaml。"
)

REFERENCE: Final[dict[str, Words]] = {
    "REF-001": Words(
        "没有这个地区", "没有代码为「{code}」的地区。", "核对代码{near}；代码无误就新建 content/regions/{code}.yaml。"
    ),
    "REF-002": Words("没有这份公告", "本企业没有公告「{notice}」。", "写公告的文件名，不带 .yaml。"),
    "REF-003": Words("没有这份公告", "没有公告「{notice}」。", "写成 地区/行业/企业/公告，公告是文件名，不带 .yaml。"),
    "REF-004": Words("没有这个条款", "本文件的 clauses 里没有「{clause}」。", "写 clauses 里的一个键：{options}。"),
    "REF-005": Words(
        "标识重复", "标识「{id}」用了两次，前一次在第 {first} 项。", "每一项用不同的标识；两项若是同一件事，删去一项。"
    ),
    "REF-006": Words(
        "没有这个网点", "本企业的 outlets.yaml 里没有网点「{outlet}」。", "写网点的标识（id）：{options}。"
    ),
    "REF-007": Words(
        "结束早于开始",
        "「{last}」（{end}）早于「{first}」（{start}）。",
        "请照原文核对两个日期：是不是年份抄错了，或者两个日期写反了。",
    ),
    "REF-008": Words(
        "没有上级地区", "地区「{code}」的省级地区「{parent}」没有文件。", "新建 content/regions/{parent}.yaml。"
    ),
    "REF-009": Words(
        "没有这家企业", "没有企业「{company}」。", "写成 地区/行业/标识；还没有这家企业就先新建它的 company.yaml。"
    ),
    "REF-010": Words("没有这个网点", "企业 {of} 没有网点「{outlet}」。", "写网点的标识（id）：{options}。"),
    "REF-011": Words("没有写企业", "写了网点「{outlet}」，没有写是哪家企业的。", "补上一行：company: 地区/行业/标识"),
    "REF-012": Words("没有这个辖区", "areas 里没有辖区「{area}」。", "写 areas 里的一个名称：{options}。"),
    "REF-013": Words("没有这一行", "附表没有序号为 {hall} 的一行。", "写附表里有的序号（halls 里的 number）。"),
    "REF-014": Words("附表没有这个单位", "unit_tables 里没有单位「{unit}」。", "写附表的名称：{options}。"),
    "REF-020": Words(
        "没有这次暗访",
        "没有暗访记录「{key}」。",
        "写成 地区/年-月-标识，即 content/inspections/ 下的文件，不带 .yaml。",
    ),
    "REF-021": Words(
        "没有这份热线通报",
        "没有热线通报「{key}」。",
        "写成 地区/年-月-标识，即 content/bulletins/ 下的文件，不带 .yaml。",
    ),
    "REF-022": Words("说法重复", "「{text}」写了两次。", "一种说法只写一次：在一组 phrases 里，或者在 fillers 里。"),
    "REF-023": Words(
        "叫法绕回了说法",
        "「{text}」又绕回了本组的说法。",
        "叫法写资料里确实用的词，不写本组的说法，也不写绕回本组的另一种说法。",
    ),
    "REF-030": Words("旧地址重复", "旧地址「{old}」已经在第 {first} 项写过。", "一个旧地址只写一次，删去多余的一项。"),
    "REF-031": Words("新地址又搬走了", "新地址「{new}」自己也是旧地址，已经搬走。", "直接写最后的地址：{last}"),
    "REF-032": Words("地址绕了一圈", "「{new}」又绕回了「{old}」。", "新地址写现在真有的页面。"),
    "REF-033": Words(
        "旧地址还在用",
        "「{old}」现在还有页面，不能转走。",
        "删去这一项；要搬走这一页，先改它的资料所在的文件夹或标识。",
    ),
    "REF-034": Words(
        "没有这个新地址", "网站里没有「{new}」这一页。", "照浏览器里的地址写，从网站的根写起，以 / 开头。"
    ),
}

GUARD: Final[dict[str, Words]] = {
    "GUARD-001": Words(
        "个人手机号", "这里写了一个手机号。", "删去这个号码；要留电话，写单位的座机、短号或 400 电话。注释里也不能写。"
    ),
    "GUARD-002": Words("身份证号", "这里写了一个居民身份证号码。", "删去这个号码；公开的资料里不能有个人的证件号。"),
}

AUTHORITY: Final[dict[str, Words]] = {
    "AUTH-001": Words(
        "没有登记的账号", "账号「{author}」没有登记，不能修改资料。", "请门户的维护者在 content/owners.yaml 里登记。"
    ),
    "AUTH-002": Words("改动过多", "一次改动了 {count} 个文件，上限是 {limit} 个。", "分成几次提交。"),
    "AUTH-003": Words(
        "资料以外的文件", "这个文件不在 content/ 里，不由企业修改。", "只修改 content/ 里本单位的文件夹。"
    ),
    "AUTH-004": Words(
        "路径的写法", "这个路径含有不能用的字符。", "文件和文件夹名只用小写英文字母、数字、连字符、下划线和点。"
    ),
    "AUTH-005": Words(
        "不是普通文件", "这里不是普通文件（可能是符号链接、可执行文件或子仓库）。", "放不可执行的普通文件本身。"
    ),
    "AUTH-006": Words("不是您的文件", "账号「{author}」不能修改这个文件。", "可以修改：{folders}。"),
    "AUTH-007": Words(
        "文件过大", "文件有 {size:,} 字节，上限是 {limit:,} 字节。", "一个文件只写一件事；大的内容分成几个文件。"
    ),
    "AUTH-008": Words("不是文本", "这个文件不是文本。", "资料写成 UTF-8 的 YAML 文本。"),
    "AUTH-009": Words("只差大小写的路径", "已有「{twin}」，两个路径只差大小写。", "修改已有的文件，或者换一个名称。"),
}

BOOK: Final[dict[str, Words]] = {
    "BOOK-001": Words(
        "不是工作簿",
        "这个文件不是 Excel 工作簿（.xlsx），或者已经损坏。",
        "在 Excel 或 WPS 里打开它，另存为「Excel 工作簿（*.xlsx）」；打不开就用 disclosure export --xlsx 重新导出。",
    ),
    "BOOK-002": Words(
        "工作簿过大",
        "文件有 {size:,} 字节，上限是 {limit:,} 字节。",
        "删去图片和无关的表；只填导出的表，不要贴别的东西。",
    ),
    "BOOK-003": Words("旧格式的工作簿", "这是旧格式的工作簿（.xls）。", "另存为「Excel 工作簿（*.xlsx）」再导入。"),
    "BOOK-004": Words("加密的工作簿", "工作簿设了打开密码，读不了。", "在 Excel 里去掉打开密码，保存后再导入。"),
    "BOOK-005": Words(
        "带宏的工作簿", "工作簿里有宏，本站不读带宏的文件。", "另存为「Excel 工作簿（*.xlsx）」（不带宏）再导入。"
    ),
    "BOOK-006": Words(
        "不安全的工作簿",
        "工作簿的内部不合常规（展开后过大，部件过多或重复，或自带定义），为安全起见没有读。",
        "用 disclosure export --xlsx 重新导出，把内容填进新的一份。",
    ),
    "BOOK-007": Words(
        "内容太靠外",
        "「{sheet}」表里有内容超出了 {rows} 行或 {columns} 列。",
        "删去表格以外的内容：按 Ctrl+End 可以找到最远的一格。",
    ),
    "BOOK-008": Words(
        "不是导出的工作簿",
        "这不是 disclosure export 导出的工作簿（缺少认出资料的隐藏表）。",
        "用 disclosure export --xlsx 导出一份，在那一份里填写；不要把内容复制到新建的工作簿里。",
    ),
    "BOOK-009": Words(
        "没有这家企业", "工作簿是企业 {company} 的，这里没有这家企业。", "核对 --root 指的是不是这个门户。"
    ),
    "BOOK-010": Words(
        "缺少一张表", "没有「{sheet}」这张表{meant}。", "把表的名称改回「{sheet}」；若是删了，请重新导出。"
    ),
    "BOOK-011": Words("缺少一列", "没有「{head}」这一列。", "把这一列的表头改回「{head}」；若是删了整列，请重新导出。"),
    "BOOK-012": Words("列重复", "「{head}」有两列，前一列在 {first}。", "只留一列。"),
    "BOOK-013": Words(
        "缺少一行", "{section}里没有「{head}」这一行。", "把这一行的名称改回「{head}」；若是删了整行，请重新导出。"
    ),
    "BOOK-014": Words("合并的单元格", "{cells} 是合并的单元格。", "取消合并，每一格各写各的。"),
    "BOOK-015": Words(
        "公式", "这一格是公式（{formula}），不是内容。", "换成算好的内容：复制这一格，「选择性粘贴」选「数值」。"
    ),
    "BOOK-016": Words("出错的格", "这一格显示的是错误（{text}）。", "改成要填的内容，没有就清空。"),
    "BOOK-017": Words(
        "编号用了两次",
        "编号「{mark}」用了两次，前一次在 {first}。",
        "新添的一行请清空编号，或者另写一个没有用过的；复制来的行尤其要改。",
    ),
    "BOOK-018": Words(
        "没有这个编号", "「{sheet}」表里没有编号「{mark}」{meant}。", "从下拉列表里选；那一行若已删去，这一行也要删去。"
    ),
    "BOOK-019": Words("没有写属于哪一行", "没有写这一行属于「{sheet}」表的哪一行。", "从下拉列表里选那一行的编号。"),
    "BOOK-020": Words(
        "文件在导出以后改过",
        "{file} 在导出以后又改过，为免盖掉别人的改动，工作簿里对它的改动没有写入。",
        "重新导出一份，把这次的改动填进去。",
    ),
    "BOOK-021": Words("日期变成了数字", "{label}里是数字 {text}，这是 Excel 内部的日期数。", "写成 年-月-日。"),
    "BOOK-022": Words(
        "丢了前面的零",
        "{label}「{text}」前面的 0 没有了，是 Excel 当成数字删去的。",
        "把这一格的格式设为「文本」，照原样重写，如 0396-2914176。",
    ),
    "BOOK-023": Words(
        "数字太长",
        "{label}成了数字 {text}，Excel 只留前 15 位，后面的已经不对。",
        "把这一格的格式设为「文本」，照原样重写。",
    ),
    "BOOK-024": Words(
        "百分比",
        "{label}这一格是百分比格式：显示 {shown}，存的是 {text}，分不清要的是哪一个。",
        "把这一格的格式设为「常规」，再写要公布的数字。",
    ),
    "BOOK-025": Words(
        "变成了日期", "{label}被 Excel 变成了日期或时间（{text}）。", "把这一格的格式设为「文本」，照原样重写。"
    ),
    "BOOK-026": Words("变成了是否", "{label}成了 {text}，不是文字。", "把这一格的格式设为「文本」，写文字。"),
    "BOOK-027": Words("文件已有", "新添的「{name}」已有同名的文件。", "换一个文件名。"),
    "BOOK-028": Words("没有文件名", "新添的一行没有写文件名，也没有日期可以据以起名。", "{advice}"),
    "BOOK-029": Words("一行太多处", "{label}这一格有 {count} 项，上限是 {limit} 项。", "只写要公布的。"),
}

WORDS: Final[dict[str, Words]] = {**BOOK, **SOURCE, **TYPED, **SCHEMA, **TREE, **REFERENCE, **GUARD, **AUTHORITY}


def field_name(key: str, title: str) -> str:
    """Name a field by its key and its Chinese title."""
    if not key:
        return f"「{title}」" if title else "内容"
    return f"「{key}」（{title}）" if title else f"「{key}」"


def choices(options: dict[str, str]) -> str:
    """List what may be written, each with its Chinese word where that differs."""
    return "、".join(name if title in ("", name) else f"{name}（{title}）" for name, title in options.items())


def listed(names: tuple[str, ...]) -> str:
    return "、".join(names) or "（还没有）"


def near(code: str | None, name: str) -> str:
    """Name a code that is close to the one written, for the editor to judge."""
    return f"（相近的有 {code} {name}）" if code else ""


def when(key: str, value: str) -> str:
    return f"「{key}」是 {value} 时"


def like(advice: str, example: str) -> str:
    """Advice with an example."""
    return f"{advice.rstrip('。')}，如 {example}。" if example else advice


def written(key: str) -> str:
    return f"写了「{key}」"


def say(code: str, /, **values: object) -> tuple[str, str]:
    """Give the message and the advice of a code, with the values filled in (what a file says is cut short)."""
    words = WORDS[code]
    shown = {name: shorten(value) if name in FROM_THE_FILE else value for name, value in values.items()}
    return words.message.format(**shown), words.help.format(**shown)


def subject_of(code: str, /, **values: object) -> str:
    """Give what a message is of: its field, or its key; nothing where the message names neither."""
    message = WORDS[code].message
    return next((str(values[name]) for name in ("label", "key") if f"{{{name}}}" in message and name in values), "")


FROM_THE_FILE: Final = frozenset(
    ("key", "name", "text", "quoted", "notice", "clause", "outlet", "id", "code", "company", "area")
)


def shorten(value: object, limit: int = 60) -> str:
    text = str(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def also_at(places: Sequence[int | str], cells: bool = False) -> str:  # noqa: FBT001, FBT002 - as `at`
    """Name the other places of a repeated problem."""
    return f"另有 {len(places)} 处相同：{at(places, cells)}"


def at(places: Sequence[int | str], cells: bool = False, limit: int = 20) -> str:  # noqa: FBT001, FBT002 - lines or cells
    """Name lines of a file or cells of a sheet, and say how many more there are."""
    different = tuple(dict.fromkeys(places))
    named = "、".join(str(place) for place in different[:limit])
    left = sum(place not in different[:limit] for place in places)
    return f"{f'单元格 {named}' if cells else f'第 {named} 行'}{f'，{rest(left)}' if left else ''}"


def also_in_files(count: int, files: int) -> str:
    """A problem is repeated in other files."""
    return f"另有 {files} 个文件里的 {count} 处相同："


def alike(count: int) -> str:
    """The same mistake with other values follows."""
    return f"同样的错误还有 {count} 处："


def with_advice(message: str, advice: str) -> str:
    """A message with what to do, where it does not itself ask whether something was meant."""
    return message if message.endswith("？") else f"{message}{advice}"


def rest(count: int) -> str:
    """What is not listed."""
    return f"其余 {count} 处"


REPLACE_BY: Final = "改为："
HOW: Final = "怎么改："
