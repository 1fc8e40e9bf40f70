"""安薪公示: what authorities publish about wage arrears, from their pages to a portal people can use.

    source → pull → snapshot → parse → rows → normalise → records → history → check → data/*.yaml → site → output/ → publish

Each stage is a folder or file of this package, and `flow` joins them. Imports point inwards: every room may use `model`
and `rules`; stages never import each other; `site` uses `model`, `rules` and `store` only, so it builds offline.
tests/test_layers.py keeps it so.
"""
