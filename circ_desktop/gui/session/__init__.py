"""Who is signed in, the worker threads, keys and signals: what every page and dialog is handed. Shows nothing by itself."""
