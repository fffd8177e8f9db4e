title: Off Duty
cast: N = Nightjar / Priya Nair, Priya, Nair / she
cast: B = Bulwark / Ben Okoro, Ben / he
cast: Q = Quill / - / he
rel: N colleagues B
rel: Q enemies N
rel: N romantic B
adv: violence mentioned
fandom: none
---
§ third present N
Nightjar lands on the roof of the bakery and falls over a chimney.

{B>N|"Nice,"} says the dark.

{N>B|"I meant to do that."} She pushes up her goggles. {N>B|"How long have you been up here?"}

{B>N|"Since the bank. I saw you go by. You were upside down."}

Bulwark is sitting against the parapet with his boots off. He's nine feet tall in the papers. In life he's about six foot two, and he's got a hole in his sock, and somebody has scorched the big white B on his chest so that it looks like a P.

{N>B|"Was that Quill?"} Priya asks. She isn't supposed to be Priya when she's got the wings on, but she is too tired to mind.

{B>N|"He's got a new pen. It shoots fire."}

{N>B|"Of course it does."}

{B>N|"He said to say hello to you."} Ben looks into a paper bag. {B>N|"Well, he said, *Tell that overgrown pigeon that I'll have her feathers for a hat.* There are two doughnuts left. I sort of sat on one."}

She takes the one that he sat on. They've been partners for three years. She knows the sound of his knees. He has thrown a bus for her; she's pulled him out of the river by the belt. They have never once had supper.

{N>B|"Do you ever think about quitting?"} she says.

{B>N|"Every night. Then I think, who'd catch you?"}

{N>B|"I don't fall!"}

{B>N|"Chimney,"} says Ben.

She throws a bit of doughnut at him. It bounces off his chest. Down in the street a car alarm begins, and they both lift up their heads, like dogs, and wait, and it stops again.

{N>B|"What would you do?"} she asks him. {N>B|"If you did stop?"}

{B>N|"Sleep. Learn to cook something. Find out what people do on a Thursday."} He's turning the paper bag over and over. {B>N|"You?"}

{N>B|"I'd take the bus,"} says Priya. {N>B|"All the way out to the end of the line, sitting down."}

§ third present N

It's Quill, naturally, who spoils it. He comes up over the edge of the roof on a jet of violet ink, with his cape out, cackling. He has always hated her, ever since the thing with the library.

{Q>N|"At last, Nightjar!"} he cries. {Q>N|"Now we shall see how you like—"} He stops. He looks at the doughnuts. He looks at the two of them, and at the hole in the sock. {Q>N|"Oh,"} says Quill. {Q>N|"Am I interrupting?"}

{N>Q|"No,"} says Priya.

{B>Q|"Yes,"} says Ben.

It's very quiet. She turns her head. Even in this light she can see that he's gone red right up to the mask.

{Q>B|"I could come back,"} the villain says. {Q>B|"I could come back on, say, Thursday?"}

{B>Q|"Thursday's good."}

{Q>N|"I do still hate you,"} Quill tells her over his shoulder, sinking. {Q>N|"I want that understood."}

{N>Q|"Understood!"} she calls.

When the ink has blown away there's only the one doughnut left, and the moon, and her partner, who has got to his feet for no reason and is standing there in his socks.

{B>N|"I had a speech,"} says Ben. {B>N|"It was about the bus."}

{N>B|"Tell it to me after,"} says Priya, and she takes hold of the scorched P with both fists, and kisses him. It's a good thing that he's fireproof.
