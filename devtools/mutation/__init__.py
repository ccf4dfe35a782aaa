"""`dev.py mutate`: plants small faults in a module, one at a time, and tells which of them the module's own tests do not notice.

Runs in the project's environment, unlike the rest of `devtools`, and needs `os.fork` (Linux, macOS). A fault lives in the
memory of a forked process only: no file of the tree is written, whatever happens to the run.
"""
