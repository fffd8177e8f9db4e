# The same jobs as ./do, for those who type make.
.PHONY: library check long docs setup
library check long docs setup:
	@./do $@
