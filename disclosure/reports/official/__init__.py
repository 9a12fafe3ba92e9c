"""Official papers in the layout of GB/T 9704: the bulletin, and an order to correct for each company that needs one."""
