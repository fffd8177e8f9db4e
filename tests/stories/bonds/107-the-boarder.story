title: The boarder
cast: G = Mrs. Gale / Gale / she
cast: H = Harkness / - / he
cast: T = Teddy Gale / Teddy / he
rel: G family T
rel: H friends T
---
§ third past T
The new boarder had one trunk, and it was locked, and he would not have it carried up.

"It's heavy," said Harkness.

"I'm strong," Teddy told him. He was ten. He had already seen that there was a label on it saying ZANZIBAR.

"I dare say that you are. Take that end, then; but if anything moves, you're to drop it and run."

From that day there was no parting them. His mother said that he'd wear the poor gentleman out. But it was Mr. Harkness who came to find Teddy, and not the other way about; he'd put his long brown face round the scullery door and ask if there was anybody at liberty for an expedition. They dammed the brook. They went for tiddlers. They had a code, all in knocks, through the wall; he told Teddy once, in it, that he'd had a boy of his own.

"He's lonely, that's what it is," said Mrs. Gale. She was darning by the lamp. "Come here and let me see those knees. What were you two doing today?"

"I can't say. I gave my word."

"Your own mother?"

"It's about a crocodile," Teddy allowed. He leaned on the arm of her chair. She smelled of starch. She pushed the hair up from his forehead and kissed the place, since it was late, and as nobody could see, he let her.

Through the wall, very softly, there came two knocks and then one.

"Good night, partner," said Teddy under his breath.
