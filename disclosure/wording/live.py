"""What `disclosure serve` shows while the content cannot be read."""

PROBLEMS = "资料有错误"
MEND = "改正后保存，再刷新本页。"
PROBLEM_PAGE = (
    '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
    "<body><main><h1>{title}</h1><p>{help}</p><pre>{problems}</pre></main></body></html>\n"
)
