"""The call ledger."""
