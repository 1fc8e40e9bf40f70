"""What counts as a Chinese character."""

HAN = r"\u3400-\u9fff\U00020000-\U0003ffff〇"
"""For between the brackets of a pattern: with the rare characters that given names and firms' names hold (𬭎), and 〇."""
