"""The sending counter: the sent register, the frozen page, exchange files and receipt notices."""
