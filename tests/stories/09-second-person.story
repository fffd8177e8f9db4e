title: Instructions for Getting Home
cast: Y = you / - / you
cast: G = Gus / - / he
cast: P = Petra / - / she
rel: G friends P
fandom: none
---
§ second present Y
You wake up on the wrong train. It takes you a while to be sure. The seats are green where they should be blue, and the fields outside are going by in the wrong order, and across from you there is a boy with a cello between his knees.

{G>-|"Don't panic,"} says the boy. {G>-|"Everybody does, the first time."}

You tell him that you are not panicking. You look for your bag. It is on your lap; you are holding it with both arms.

{P>G|"You're frightening her, Gus,"} says the girl beside him. She is knitting something with too many sleeves.

{G>P|"I'm being helpful."}

{P>G|"You're being mysterious. It's different."} She smiles at you. {P>-|"I'm Petra. Where did you mean to go?"}

You open your mouth to say it, and find that you cannot remember the name of the place. You remember the gate. You remember that it sticks, and that you have to lift it, and the noise it makes.

{P>-|"That'll do,"} says Petra, when you have told her about the gate. She counts her stitches. {P>G|"Which side does it hang on, do you think?"}

{G>P|"Left,"} says Gus at once. {G>P|"They always lift if they hang on the left."}

{P>G|"Then it's the fourth stop."}

{G>P|"Fifth, since they closed the mill."}

They argue about it in low voices, happily, like people who have argued about it for years. You watch the fields. A river comes alongside and keeps up with you for a while, and you feel that you ought to thank it.

{P>-|"Did you bring anything to eat?"} asks the girl, without looking up from her needles.

You find half a roll in your pocket. You cannot think how it got there. You break it into three, since that seems to be what is wanted, and the boy takes his piece and eats it all at once, as if someone might change their mind.

{G>-|"It's good,"} he says with his mouth full. {G>P|"You see? I told you that this one would share."}

{P>G|"You told me the last one would, and he sat on my wool."}

{G>P|"He was nervous."}

{P>G|"He was a magistrate,"} says Petra.

The light goes. Somebody comes down the carriage with a lantern, looks at your ticket for a long while, and gives it back to you without a word. When you turn it over there is nothing on the other side but a small drawing of a gate.

At the fifth stop there is no platform. There is a step, and a bank of nettles, and a lamp. The boy lifts down your bag, and then, because you are holding on to the door, he lifts down your hand, one finger at a time, quite gently.

{G>-|"It's up the hill,"} he says. {G>-|"You'll know it."}

{P>-|"Take this,"} says Petra. She bites the wool through and gives you the thing with the sleeves, and it turns out that it has only two of them after all, and that it fits.

The train goes. You stand in the dark with your arms full. You think that you'll never find it, that there is no hill, that you ought to have stayed on. Then the moon comes out from behind the mill, and you see a gate.

You lift it. It makes the noise.
