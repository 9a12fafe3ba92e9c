"""What a reader will pay by a published price, and where the record cannot say. Plain arithmetic: no library."""
