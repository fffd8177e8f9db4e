title: Conversational English
cast: R = Mrs. Rahimi / Parisa, Rahimi / she
cast: W = Wilf / Mr. Tanner / he
cast: O = Ottoline / - / she
rel: W mentor R
rel: R friends O
fandom: none
---
§ third past R
The classroom had been made for children, and they sat at it with their knees up. Mrs. Rahimi had been a judge. She had sentenced men. Now she copied down "Where is the post office?" and was careful with the curl of the question mark.

{W|"All together,"} said the teacher. He was eighty if he was a day; he had been a miner, and after that a lollipop man, and he taught them on Tuesdays for nothing. {W|"Where is the post office?"}

{R|"Where is the post office,"} said everyone.

{W>R|"Lovely. Parisa, pet, you say it like you're going to send it to prison. Up at the end. Up! Like you'd really want to know."}

{R>W|"But I do not want to know, Mr. Tanner. I have been there. It is beside the bank."}

{W>R|"Well, there you are,"} said Wilf, {W>R|"that's a better sentence than any of mine."}

Next to her Ottoline had begun to shake. She was from Vienna by way of a great many other places, with orange hair, and on the first night she'd moved her bag off the chair and patted it. They'd sat together ever since. They shared the dictionary; they'd got through the whole of the crossword on the bus, once, between them, in four languages. When Mrs. Rahimi's heating failed it was Ottoline who came round with a fan heater and a bottle and stayed until two.

{O>R|"He is in love with your full stops,"} whispered Ottoline.

{R>O|"Be quiet. I am learning."}

{O>R|"You are going pink."}

{R>O|"It is the radiator."}

§ third past W
It was gone nine when he'd stacked the chairs. The judge was still there. She had on her good coat, and was holding a letter out in front of her by the corner.

{R>W|"I would like you to correct this, please,"} she said. {R>W|"It is for the Law Society. I have done it eleven times. There will be mistakes with the 'the'."}

Wilf felt for his glasses. He read it slowly, for he'd left school at fourteen, and there were words in it he had only ever heard on the news. He'd taught her "please" last autumn. He had shown her how you did a thank-you note, and how to shout at the council. He got out his red pen; he went down it, line by line, with his finger. There was one "the".

He thought about leaving it. Nobody would ever notice.

{W>R|"There,"} he said, and crossed it out. {W>R|"That's you done, pet. There's no more I can do to that."}

{R>W|"Then I have passed?"}

{W>R|"I should think I have,"} said Wilf. He had to clean the glasses then, and he took his time.
