title: Heat Lamp
cast: I = Ines / - / she
cast: G = Professor Gauthier / Gauthier / he
cast: D = Dimitri / Dima / he
rel: G mentor I
rel: I friends D
rel: I colleagues D
rel: D enemies G
fandom: none
---
§ third present I
The orchid has not flowered in nineteen years, and today there is a bud on it the size of a grain of rice. Ines doesn't breathe. She backs out of the greenhouse one step at a time and runs the whole length of the corridor to the lab.

{I>D|"Dima. Dima, get up, come and look!"}

{D>I|"Is it on fire?"}

{I>D|"No!"}

{D>I|"Then it can wait until I've labelled these,"} says Dimitri, but he's already taking his gloves off. They share a bench, the two of them, and a kettle, and a stool with a bad leg. In first year they shared a flat too, until the mice. He's the only one who knows that she cries at the results of soil tests.

They stand there shoulder to shoulder with their noses practically on the glass.

{D>I|"Nineteen years,"} he whispers.

{I>D|"I changed the lamp. I moved it nine inches. I didn't ask anyone."}

{D>I|"You're a genius. You're an idiot, and he'll murder you, and you're a genius."} He gives her a squeeze that lifts her off the ground. {D>I|"Write it down. Write down the time, the temperature, everything. Put your name on it, Ines. In ink. You know what he did with mine."}

She knows. Everybody in the department knows. There's a paper about ferns in the display case with one name on the front of it, and it isn't Dimitri's.

§ third present I
Professor Gauthier bends over the pot for a long time with his hands behind him. He is very tall, and he has taught half the botanists in Europe. When she'd been here a week he handed her a dead cutting and a magnifying glass. He told her to come back when she could say what it had died of. It took a month; she has never learned so much from anything.

{G>I|"Nine inches,"} he says at last. {G>I|"To the left?"}

{I>G|"The left. It was the shadow of the pipe, Professor. I saw that the old growth had all turned away from it."}

{G>I|"You looked before you thought. Good. I'm forever telling them so, and nobody does it."} He straightens. He's smiling, and it makes him look like someone's uncle. {G>I|"We shall have to publish."}

{D>G|"She will,"} says Dimitri from the door.

It goes very quiet. You can hear the misters tick.

{G>D|"I don't recall asking you in here, Mr. Sorokin."}

{D>G|"You didn't ask me about the ferns, either."}

{G>D|"Be careful."}

{D>G|"I was careful for two years. You took every page of it, and I said thank you. I ought to have broken your windows."} His fists are shaking. {D>G|"You're not going to do that to her. I'll go to the Dean. I'll stand up in the middle of the graduation if I have to, and sing it."}

The professor's gone the colour of paper. Ines finds that she has stepped in between them, with the pot held tight in both her arms.

{I>G|"It'll have my name on it,"} she says. {I>G|"And his, because of the ferns. And then yours, sir, because of the cutting. If you like. In that order."}

Nobody says a thing. In the heat of the lamp, without any fuss, the bud opens.
