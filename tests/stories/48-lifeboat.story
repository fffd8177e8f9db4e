title: Three for the Gannet
cast: R = Rourke / - / he, narrator
cast: H = Halloran / Hal / he
cast: C = Dr. Cheng / Cheng / he
cast: A = Amos Teale / Amos, Teale, the skipper / he
rel: R friends H
rel: R colleagues H
rel: A colleagues R
rel: A colleagues H
adv: alcohol moderate
adv: death mentioned
adv: medical mentioned
fandom: none
---
§ first past R
We were three at the table that night, and there should have been four. Nobody had taken away the chair. The landlord had put a glass at it, without being told, and filled it, and gone off to see to the fire.

{H>-|"To the skipper,"} said Halloran.

{C>-|"The skipper."}

{R>-|"Absent friends,"} I said, and we drank it standing.

I'd been second hand of the lifeboat for eleven years, Halloran had the engine, and Cheng was only the doctor; he had come out with us a single time, on account of a cook with a burst appendix, and he had been so sick, and so cheerful about it, that we had never since been able to think of the boat without him. They had buried Amos Teale at noon. It was his heart. He'd been up a ladder in his own back garden, after pears.

{H>-|"Pears,"} Halloran said, sitting down. {H>-|"Thirty-one years in that sea."}

{C>H|"I told him to keep off ladders."}

{H>C|"You told him to keep off drink."}

{C>H|"I told him both. He said that it would have to be the one or the other, and he would let me know."}

{R>C|"And did he?"}

{C>R|"He sent me round a basket of pears."}

{H>-|"Same again?"}

{R>H|"It's your shout."}

{H>R|"It was my shout the last time, Rourke. You were looking at the fire. Doctor, was it or was it not my shout?"}

{C>H|"I was looking at the fire as well. I'm not a witness."}

{R>H|"Get them in, Hal, for the love of God. You've got the man's own watch in your pocket, I saw her give it you. You can stand us a drink."}

{H>R|"I never asked for it."}

{R>H|"No one's saying you did."}

{H>R|"I can't wear it. It's stopped."}

{C>H|"Let me have a look at it?"}

{H>C|"You're a doctor."}

{C>H|"My father was a watchmaker, in Penang. I wanted to be one. I hadn't the hands. Give it here, I won't eat it."}

He took it to the lamp. It was a steel one, as big as a biscuit, and I had seen it ten thousand times, by moon and by torch and once by lightning, in the palm of a great red hand. It used to go by the boat, Amos would tell you, not by the town. He'd set it on the slip when we launched, at noon, whatever the hour might be; and so wherever we were, and however bad it got, he could look down and say how long we'd been.

{C>-|"It isn't broken,"} said Cheng.

{H>C|"It's not going, is it?"}

{C>H|"It hasn't been wound. He didn't wind it, that's all. Look. One minute past twelve. When did you last go out?"}

{R>C|"In March. The Dutchman."}

{H>R|"We were gone for nine hours with the Dutchman. It ought to say nine."}

{R>H|"We weren't, though. D'you not remember? He was stood on the slip with it in his hand, and he'd just pushed in the pin, and they fired the second flare. The tug had him. We never went. We had her down to the end of the rails, and we winched her up again, and you swore till the gulls got up."}

{H>R|"So that's the one minute."}

{R>H|"That's it."}

Halloran put his hand over his eyes. He was the hardest man I knew. He'd gone into the water after a child off Scaur Head with a line on him that was too short, and had untied it. I did what I would have done for a mate of any kind; I moved my chair over so that the room couldn't see.

{C>H|"Shall I wind it?"} said the doctor, after a time.

{H>C|"No. Let it be."}

{C>H|"It's bad for the spring, to lie."}

{H>C|"I don't care what it's bad for."}

{R>H|"He'd care,"} I said.

§ first past R

We went down there at closing time, all three of us, and we weren't altogether steady. I carried the fourth glass. It had come on to blow a bit from the south-west, nothing much. You could hear the boat ticking in her shed, as they do at night, the wood of her; the Gannet, forty-two feet, and every plank of her paid for in pennies.

{C>-|"What do I do?"}

{R>C|"Stand there. No, nearer in, you'll fall down the slip. Give it to Hal."}

{H>R|"It ought to be you. You'll have the boat now."}

{R>H|"I know I'll have the boat. You've got the watch. That's how it was with him; he had the both of them, and it was too much for any man. Go on. What's the time?"}

{H>R|"How should I know? Twenty to twelve. A quarter to."}

{R>H|"What's the time by the boat, you old goat?"}

I heard him take a breath. I heard it wind, eleven turns, small and dry, like somebody walking away across shingle. He pushed home the pin. And I poured out the skipper's rum on the rails, the whole of the glass, where it would run down and find the water.

{H>-|"Noon,"} said Halloran.
