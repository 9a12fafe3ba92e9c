"""Everything as data: JSON for programs, tables, a data package and a database, all made of the model's own fields."""
