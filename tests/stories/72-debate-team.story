title: This House Believes
cast: A = Amara / - / she, narrator
cast: Z = Zeke Lindon / Zeke, Ezekiel / he
cast: P = Mr. Pruitt / Pruitt / he
cast: M = Minnie / Min / she
rel: A enemies Z
rel: A romantic Z
rel: P mentor A
rel: P mentor Z
rel: A family M
fandom: none
---
§ first past A
I'd hated Zeke Lindon since the fourth grade, when he beat me at spelling with the word "conscience" and then bowed. So you can see why I laughed when Mr. Pruitt wrote the pairs up on the board.

{A>P|"There's been a mistake,"} I said.

{P>A|"There hasn't,"} said Mr. Pruitt.

{Z>P|"I'd rather debate with the chair,"} said Zeke.

{P>Z|"The chair isn't eligible. You two are the best I've had in twenty years, and you've spent three of them trying to destroy each other. I'd like to see what happens when you point it at somebody else."} He capped his pen. {P|"Resolved: that zoos should be abolished. You've got until Friday. Work it out."}

We did not work it out. We met in the library, and fought about zoos, and fought about who got the window. He called me a bulldozer. I told him that he had the moral depth of a paddling pool. The librarian asked us to leave, and we fought about that in the parking lot.

{Z>A|"You never let anybody finish!"}

{A>Z|"You never get to the end!"}

{Z>A|"Maybe if you —"} said Zeke, and then he stopped. He was looking at my notes. They were all over the asphalt. He got down and started picking them up. {Z>A|"You've color-coded my arguments,"} he said in a strange voice.

{A>Z|"So I know where you're weak."}

{Z>A|"There's a whole color for 'annoyingly good'."}

{A>Z|"Give me that."}

§ first past A
My sister was doing her nails on my bed, which she isn't allowed to do.

{M>A|"So he's cute,"} said Minnie.

{A>M|"He's a menace. He argues like a lawyer with a grudge. He wears a tie on days when you don't have to!"}

{M>A|"You've been talking about him for forty minutes, Amara. I timed it. Mom says supper's getting cold and is it the zoo boy again."}

I threw a pillow at her. She's eleven. She doesn't know anything.

* * *

§ first past A
State was on a Saturday. By the final round I had no voice left, and I looked down at the pad between us and found he'd been writing out my best line for me, the one about the elephant, in my color. He slid it across. I read it out. I let it finish.

You could have heard a pin drop. Then you couldn't, because Mr. Pruitt was standing on his seat with two fingers in his mouth, whistling.

{P|"That's it!"} he was yelling. {P|"That's what I've been telling you! That's listening!"}

We got outside somehow. Zeke had the cup under his arm. His tie was round the back of his neck.

{Z>A|"I've got a confession,"} he said. {Z>A|"It was a fluke. 'Conscience.' I'd only ever seen it the one time. I bowed because I thought that I was going to throw up."}

{A>Z|"I still hate you,"} I said.

{Z>A|"Resolved,"} said Zeke, and leaned in, and for once in my life I didn't interrupt.
