"""Pure: what letters are made of and how they are judged; product.md, "The follow-up playbook"."""
