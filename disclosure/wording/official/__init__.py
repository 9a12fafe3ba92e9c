"""The words of official papers: the bulletin, its annexes, and the orders to correct."""
