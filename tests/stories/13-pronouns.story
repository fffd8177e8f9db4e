title: Stage Left
cast: A = Ash / Ashby / they
cast: R = Rowan Teller / Rowan / they
cast: C = Cleo / - / she
rel: A romantic R
rel: C friends A
rel: A colleagues R
rel: A colleagues C
fandom: none
---
§ third present A
Ash finds the sword in the piano. Of course it is in the piano. They pull it out by the hilt and lay it on the prop table, inside its chalk outline, like a detective putting back a body.

{C>A|"You're a saint,"} says Cleo from the ladder.

{A>C|"I'm a stage manager."}

{C>A|"Same thing. Worse shoes."} She is hanging a moon. It's a good moon; she made it out of a bicycle wheel. {C>A|"Is Rowan here?"}

{A>C|"Rowan's in the wings. They're doing the breathing."}

{C>A|"Oh no, not the breathing."}

{A>C|"It's an important night for them, Cleo."}

{C>A|"It's an important night for you, too,"} says Cleo. {C>A|"Did you ask them yet?"}

Ash checks the sword again. They've run this show eighty-one times. They have stopped a fire, two fist fights and a flood, and they've never once raised their voice; and they can't ask an actor to go for a walk.

{A>C|"I'm going to check the trap,"} they say.

{C>A|"Coward!"}

{A>C|"I'm not a coward. I have a cue sheet."}

{C>A|"You've got a cue sheet for everything. What's on it for tonight, after the curtain call? Page nine?"}

Ash doesn't say anything. Cleo leans down from the top step until they can see her face, which is upside down and very kind. She has known Ash since the two of them were painting trees for the school play, and she's the only friend of theirs who has ever been allowed to touch the headset.

{C>A|"Give me that pencil,"} she says.

{A>C|"What for?"}

{C>A|"Give it here, Ashby."} She writes something in the margin in capitals. She hands the sheet back down, folded, as if it were an order from a general. {C>A|"There. Now it's a cue. You have never missed a cue in your life."}

Ash reads it on the way down to the trap. It says, {C=>A|STAND BY TO ASK.} Below it, in smaller letters, it says, {C=>A|Go.}

* * *

§ third present R
Rowan does the breathing. In for four, hold for four. It doesn't help. It never helps; they only do it because Ash once walked by while they were at it and said, in that low headset voice, {A>R|"That's good, keep that,"} and Rowan has kept it for eighty-one nights.

They can see the prompt desk from here. There's the blue lamp, and the cup with the broken handle, and no Ash.

{A>R|"Beginners,"} says a voice at their elbow.

{R>A|"I'm here! I'm ready,"} says Rowan. {R>A|"Hello."}

{A>R|"Hello."} Ash is looking at a point above Rowan's left ear. {A>R|"Your sword's on the table."}

{R>A|"Was it in the piano again?"}

{A>R|"It was in the piano."}

{R>A|"I think that I put it there,"} Rowan confesses. {R>A|"I think I do it so that you'll come and tell me where it was."}

Someone out front coughs. Up on the ladder the moon stops squeaking, and it is quite clear that Cleo has heard every word.

{A>R|"Would you,"} says Ash, {A>R|"after the show. If you aren't tired. There's a walk."}

{R>A|"There's a walk?"}

{A>R|"By the river. It's not a long one."}

{R>A|"I would love a walk,"} says Rowan, and they forget their first line, and Ash, who never leaves the desk, gives it to them in a whisper, smiling like a bicycle wheel.
