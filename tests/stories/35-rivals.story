title: Load-Bearing
cast: T = Tunde Balogun / Tunde, Balogun / he, narrator
cast: K = Kazuo Minami / Kazuo, Minami, Kaz / he, narrator
cast: N = Professor Ferreira / Ferreira, the professor / she
rel: T colleagues K
rel: T romantic K
rel: N mentor T
fandom: none
---
§ first past T
Tunde's POV

There was one corner desk, and there were two of us, and I had got up at five.

It was taken. He had put a cactus on it. He was sitting behind the cactus with his jacket on the back of the chair, as though he'd been there since the firm was founded, and he was sharpening a pencil with a knife.

{K>T|"You must be Balogun,"} he said. {K>T|"I've seen your footbridge."}

{T>K|"And?"}

{K>T|"It's brave."}

In our trade that is what you say of a thing just before it falls down. I put my bag on the desk by the lift, the one with the draught, and I told him that I had seen his library, too, and that it was very tidy.

I saw it go home. The knife stopped. For about a second I was pleased with myself, and then he nodded slowly, like somebody writing it down, and went on with his pencil; and I did not get another word out of him until lunch.

§ first past T
The next week Professor Ferreira came in. She'd taught me everything I knew, and when she left the university to run the place she had sent me a card with two words on it. {N=>T|Come build.} I had it in my wallet still. She stood there between the desks with rain in her hair and a roll of drawings under her arm, and beamed at both of us.

{N>-|"The river crossing,"} she said. {N>-|"They want it in a year. I want it in ten months. One of you will lead."}

{T>N|"Which one?"} I asked.

{N>T|"The one with the better bridge, Tunde, what do you think?"}

{K>N|"And the other?"} said Minami.

{N>K|"The other will make it stand up,"} said the professor.

§ first present K
Kazuo's POV

I am not a quarrelsome person. I should like to be clear about that. My sisters would tell you that I once apologised to a door.

But he hums. He has hummed since March, at the desk by the lift, three notes up and one down, while he draws lines that no sane man would draw; long, lazy, leaping things, like somebody skipping a stone. I sit here with my tables. I check every member. I have found eleven ways in which his bridge could fail, and I have written them all down and laid them on his chair, without comment, one at a time.

He has mended every one. That is what I cannot forgive. He mends it, and it's better.

{T>K|"You're here late,"} he says. It's past ten. I thought that he'd gone home; he is standing in the door with two paper boxes, and he looks as though he had forgotten what he came to say. {T>K|"Noodles. They gave me two by mistake."}

{K>T|"They didn't give you two by mistake."}

{T>K|"No,"} says Balogun. {T>K|"I asked for two."}

He sits on the corner of my desk. He moves the cactus first, with great respect. We eat. I look at his drawing, upside down, because it's lying there and since I would rather not look at anything else, and suddenly, with my mouth full, I see it.

{K>T|"Turn it over,"} I tell him.

{T>K|"What?"}

{K>T|"The arch. You've been hanging the road from it. You want to stand it on top. Then it's carrying what it likes to carry."} I've got hold of his pencil; I don't remember taking it. {K>T|"Here, and here. You'd lose all of the bracing. You could have your long line right the way over."}

He doesn't answer. When I look up he isn't looking at the drawing at all.

{T>K|"It took you seven months to tell me something nice,"} he says.

{K>T|"I told you that it was brave."}

{T>K|"You meant that?"}

{K>T|"I don't say what I don't mean. I thought you knew. I was so..."} I have run out of English, which hasn't happened to me for years. {K>T|"I went to see it, the footbridge. It was two hours on the train. I walked over it eleven times."}

I think, {K~|now he will laugh}. He takes the box out of my hand instead, and puts it down next to the cactus.

§ first past T
Tunde's POV

She read it standing up. She read it the whole way through, and she turned it over, as if there might be a catch on the back.

{N>-|"There are two names on this,"} said the professor.

{T>N|"Yes."}

{N>T|"I asked for one."}

{T>N|"I know what you asked for,"} I said. {T>N|"It was mine, and it was going to fall down. He turned it the other way up."}

{K>N|"It was not going to fall down,"} Kaz said beside me. He was wearing the tie with the creases in it. He had not slept, and neither had I, and I had found out in the course of that night that he laughed without making any noise at all. {K>N|"It would have been uneconomical."}

{N>K|"That's the kindest thing I ever heard you say about anybody, Minami."}

{K>N|"He has heard worse,"} said Kazuo; and he took my hand, there in front of her, and the drawings, and God, and four junior draughtsmen.

She looked at the hands. She looked at me over her glasses, exactly as she used to when I'd got the right answer by the wrong road.

{N>-|"Well, that'll save a desk,"} said Ferreira.

I've got the corner now. We both have. The cactus lives by the lift.
