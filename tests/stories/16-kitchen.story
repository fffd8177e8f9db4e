title: What the Kitchen Heard
cast: M = Maeve Donnelly / Maeve, Mae, Mrs. Donnelly / she
cast: C = Conor Donnelly / Conor / he
cast: S = Shay / Seamus / he
cast: G = Gran / - / she
rel: M family C
rel: C family G
rel: C family S
rel: S friends M
rel: C family G
rel: S family G
rel: M family S
rel: M family G
fandom: none
---
§ third past M
"You burnt it" was written in the dust on the oven door, and Maeve knew the hand. She wiped it off with her sleeve.

{M>S|"Shay!"} she shouted up the stairs. {M>S|"Come down and say it to my face!"}

Her husband's brother came down with his hands up. He was six foot four, and he had to duck for the lamp.

{S>M|"It was a joke, Mae."}

{M>S|"It was a pie."}

{S>M|"It was a joke about a pie."}

{C>S|"Leave her be,"} said Conor from behind the newspaper. {C>S|"She was up at five."}

{S>C|"I'm only saying what we all smelt."}

Gran, who had not spoken since Sunday, put down her cup. She had been in the corner all that time with the cat on her knees, and everybody had got into the habit of talking over the top of her.

{G>M|"There was never a Donnelly who could make pastry,"} she said. {G>M|"You married into it, child. It's catching."}

They all looked at her. Conor lowered the paper.

{C>G|"Gran,"} he said carefully, {C>G|"are you all right?"}

{G>C|"I'm eighty-eight. I have been saving up."} She scratched the cat under the chin. {G>S|"And as for you, Seamus, you put salt in the sugar tin when you were nine, and your brother took the strap for it. I don't forget."}

Shay went red to the ears. {S>G|"He never told!"}

{G>S|"He didn't need to. You'd flour on your nose."}

Maeve began to laugh. She laughed until she had to hold on to the table, and her husband got up and held on to her, and then he was laughing as well. She could feel it through his shirt. It came to her that in two years in that house she had never once heard him do it out loud.

{M>G|"What did the salt go in?"} she asked, when she could.

{G>M|"The bishop's tea,"} said Gran with satisfaction.

* * *

§ third past C
It was after midnight when Conor found his brother on the back step. He sat down next to him. Neither of them was a talker, and the rain did it for them for a while.

{S>C|"I'd forgotten about the strap,"} Shay said.

{C>S|"I hadn't."}

{S>C|"Why didn't you tell?"}

Conor thought about it. He remembered the yard, and the taste of the collar he had been biting. He remembered the small face at the scullery window, with flour on it, howling.

{C>S|"You were crying harder than I was,"} he said. {C>S|"It didn't seem fair."}

{S>C|"I'd have told,"} said Shay. {S>C|"If it had been me. I'd have said it was you before he had his belt off."}

{C>S|"I know you would."}

{S>C|"You might have said something since. That's thirty years, man. You let me stand up at your wedding and make a speech about how honest I was."}

{C>S|"It was a grand speech. Mae's mother cried."}

A drip came through the porch roof, as it always did, and landed on the same worn place on the step between them.

His brother was silent so long that he thought he had gone to sleep.

{S>C|"I'll make her a pie,"} Shay said at last. {S>C|"Your Mae. I'll get up at five and do it."}

{C>S|"You're a Donnelly. It'll be terrible."}

{S>C|"That's the point,"} said Shay.
