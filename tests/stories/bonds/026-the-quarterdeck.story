title: The quarterdeck
cast: H = Captain Harrow / Harrow / he
cast: B = Lieutenant Bly / Bly / he
cast: T = Tam / - / he
rel: H colleagues B
rel: H enemies B
rel: B mentor T
---
§ third past B
"You will oblige me, Mr. Bly, by not thinking," said the captain.

"Aye aye, sir."

"There's a reef on your chart and none on mine. I prefer mine."

Bly put his hands behind his back, so that they'd not be seen. The man at the wheel was looking straight before him. They had sailed together for two years, he and Harrow, and in that time he had been put on half pay, passed over, and made to apologise to a goat; he'd written it all in a small book, with dates. One day the book would be read aloud before an admiral. He thought about that day as other men think of home.

"Hold your course," said Harrow, smiling at him. "If Mr. Bly is afraid, he may go below."

§ third past T
The boy had got the sextant upside down.

"Other way," said the lieutenant. He had been asked by nobody to do this; he came down to the gunroom in his own watch below, and sat on a cask. "Where's your horizon?"

"Under the hammock, sir."

"Imagine it, then. Bring her down. Gently: you're not pulling a tooth. Rock her. What does it say?"

"Forty-one. And — and a bit."

"How big is the bit, Tam? Ships are lost in the bit."

He screwed up his eye again. His tongue was out. He'd been a pickpocket in March, and nobody had ever before asked him how big anything was. "Twelve minutes," he said.

"So make it. Write it up. Tomorrow we'll do it with a sun." Above them, quite softly, all along the keel, something began to scrape.
