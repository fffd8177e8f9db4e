title: Quizteama Aguilera
cast: N = Nadia / Nads / she, narrator
cast: B = Bex / - / she
cast: O = Olu / - / he
cast: G = Gareth / Gaz / he
rel: N friends B
rel: N friends O
rel: B friends O
rel: O romantic G
adv: alcohol mentioned
fandom: none
---
§ first past N
We came last at the Fox every Tuesday for two years, and we'd have gone on like that for ever if Olu hadn't started bringing a man who knew things.

{B>O|"Capital of Burkina Faso?"} said Bex, testing him.

{G>B|"Ouagadougou,"} said Gareth. {G>B|"Sorry. Was it a joke one?"}

{B>O|"I hate him,"} Bex told Olu across the crisps. {B>O|"Where did you get him?"}

{O>B|"He came to mend the boiler."}

{N>O|"Nobody comes to mend our boiler,"} I said. I'd been living with Olu for four years by then, and with Bex since before that, since the house with the slugs. Between the three of us we had one good saucepan and no secrets. I had never seen him iron a shirt. He'd ironed this one. He had even done the sleeves.

{O>N|"Stop looking at me, Nads."}

{N>O|"I'm not looking at you. I'm looking at the shirt."}

Gareth had gone to the bar. He'd asked us all what we were having, and he remembered it, and he brought it back on a tray, with a bag of nuts for Bex because she'd said that she'd kill for a bag of nuts. He sat down again in the place that was nearest to Olu's elbow. There was plenty of room on that bench. Neither of them seemed to have noticed.

{B>N|"Oh,"} said Bex quietly, and she kicked me.

{N>B|"Ow. I know."}

{B>N|"Since when do you know?"}

{N>B|"Since the sleeves."}

§ first past N
We got nineteen out of twenty and a box of shortbread. Walking home Bex took my arm, so as to be able to hang back, and we let the two of them get on ahead of us under the lamps, arguing over who was the second man on the moon.

{B>N|"Say it's the boiler man,"} she said, {B>N|"and he moves in. He'll have opinions on the saucepan."}

{N>B|"He could have a saucepan."}

{B>N|"I hadn't thought of that."} She put her head on my shoulder. She's a good deal taller than I am, so it can't have been comfortable. {B>N|"You won't go and get one as well, will you? A boiler man? Not straight off."}

{N>B|"Who'd do your tax?"} I said.

Up ahead, at the corner, they had stopped. They weren't arguing any more. Olu's hands had got in under the man's coat, and the shortbread was upside down on the wall; they were kissing as if it had been set as a question, and neither would be the first to stop writing.

{B>N|"Nineteen out of twenty,"} said Bex. {B>N|"What was the one we got wrong?"}

I'd forgotten, and I told her so. We stood there a while in the road, and ate the shortbread.
