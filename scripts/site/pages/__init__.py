"""The pages of the portal, one module a kind. Each gives views.Page; what is written, and how, is decided elsewhere."""
