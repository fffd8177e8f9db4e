title: Exit, Pursued
cast: V = Viv Sadler / Viv / she
cast: T = Theo / - / he
cast: M = Marcus Quill / Marcus / he
cast: A = Angie / - / she
rel: V colleagues M
rel: V colleagues A
rel: T romantic M
rel: V friends A
fandom: none
---
§ third present V
Nine days until they open, and the bear has quit.

{A>V|"He got an advert,"} says Angie, and hands over the coffee. {A>V|"Cat food. He sends his love. The suit's in the corridor, and it smells."}

{V>A|"Whose size is it?"}

{A>V|"Nobody's. Some bear's."}

Viv puts her forehead down on the prompt desk. She has directed this company for eleven seasons, in a church, a swimming bath and a car park, with Angie next to her for every one of them with a headset and a bag of nails. If it weren't for Angie she would have gone into insurance. They've got a pact: whoever cracks first has to buy the other one lunch.

{V>A|"I'm cracking,"} she says into the wood.

{A>V|"I'll have the soup."}

On the stage Marcus Quill is being King of Sicilia to an empty chair, since his queen's at the dentist. He's very good. He has been very good for a week, and Viv would like to know why; up to then he'd been about as jealous as a hatstand.

{V>M|"Marcus, love! From 'Too hot, too hot.' And who is it you keep looking at in the wings?"}

{M>V|"No one,"} says the King, turning purple.

§ third present T
It's hot inside a bear. Theo hadn't thought of that when he put his hand up. He does props; all he has ever done on a stage is cross it in the dark with a chair. He can see a bit of floor, and the toes of his own trainers. He roars, to try it.

{M>T|"Is that you?"} says somebody.

{T>M|"No."}

{M>T|"It is, though."} The toes of a pair of good brown boots walk into the bit of floor and stop. {M>T|"You didn't ring me back."}

{T>M|"You were ringing from my phone. You'd left yours at mine."} It's easier with the head on. {T>M|"It's been on my bedside table since Sunday. It keeps lighting up. I think your agent's in love with you."}

{M>T|"My agent can get in the queue. Theo. Was it a mistake? You went so quiet. I woke up and you were doing the dishes."}

{T>M|"I do dishes when I'm happy. I don't really know what else you're supposed to do."}

There's a silence. Then two hands come down over the muzzle, one either side, and lift. It's cold all at once, and very bright, and there is Marcus, with his crown on crooked, not looking like a king of anything. He's got a hair of the bear on his lip.

{M>T|"I've been acting my socks off,"} he says, {M>T|"so you'd notice."}

{V|"Places!"} Viv is yelling. {V|"Where's my bear? Has anybody seen my bear?"}

{A>V|"I should give it a minute,"} says Angie's voice.
