"""How a command ends: 0 done, 1 a trouble that the program knows, told in Thai; 2 a defect, or a command typed wrongly."""

KNOWN_TROUBLE = 1
DEFECT = 2
WRONG_USAGE = 2
