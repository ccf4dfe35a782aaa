"""Every page and dialog of the window with data in it: as pictures for the eye, and as widgets for the tests.

python -m tests.gui.survey FOLDER [--data long|full|empty] [--theme light|dark] [--only WORD]
"""
