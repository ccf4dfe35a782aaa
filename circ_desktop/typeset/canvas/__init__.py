"""What stands where on a sheet: measures in pt, texts, rules, free places. Takes from `glyphs`."""
