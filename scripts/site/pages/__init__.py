"""The pages of the portal, one module a kind. Each gives Pages; what is written, and how, is decided elsewhere."""
