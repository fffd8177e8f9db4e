title: Closing time
cast: T = Tess / - / she
cast: O = O'Malley / - / he
cast: R = Ronan / - / he
rel: T colleagues R
rel: O colleagues T
rel: O family R
---
§ third past T
"Time, gentlemen," said O'Malley, and rang the bell.

Tess collected glasses. She could get eleven on one arm. It was her sixth month behind the bar, and she had broken only two. Ronan was stacking the stools; he did it as he did everything, as though each of them owed him money.

"Are you not speaking to him again?" asked Tess when he came by.

"He's not speaking to me."

"What is it this time?"

"I said that we should do food."

She whistled. Old O'Malley had views upon food. He'd had the pub from his own father, and he meant to leave it to Ronan just as it stood, with the same crisps.

"It could be soup," Ronan said. "I've costed it. I've done a whole plan, Tess; it's got a pie chart."

"You told your da that there was a pie?"

He laughed, then. He didn't often. From the far end there came a cough. The landlord was polishing a pump that he had polished already.

"Tess," said O'Malley, "would you ever tell my son that his mother used to make a soup. It was on a Friday. It'd ham in it."

"He's six feet away from you, Mr. O'Malley. You could tell him."

"I could," the old man said. He went on rubbing. "I can't find the pot. It might be above, in her press. I've not had that door open."

Ronan had put down the stool. "I'll come up with you, Da," he said.
