"""The grammar of posts: their heads, with what stands before and behind them."""
