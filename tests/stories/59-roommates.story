title: The Rota
cast: P = Priya Raman / Priya, Pri / she
cast: F = Fenn / - / they
cast: H = Henrike / Rike / she
cast: X = Xavier Dunne / Xavier, Xav / he
rel: P friends F
rel: P friends H
rel: F friends H
rel: H romantic X
adv: alcohol mentioned
fandom: none
---
§ third present P
priya: {P@>-|who ate my yoghurt}
fenn: {F@>P|define ate}
rike: {H@>P|it wasn't me, I'm at work}
fenn: {F@>P|define yoghurt}

Priya puts the phone face down on the draining board. There is a rota on the fridge. She made it herself, in four colours, the week that they all moved in, and under Tuesday somebody has drawn a small sad cow.

{P>F|"I can hear you laughing,"} she says to the wall.

{F>P|"You can't,"} says the wall. {F>P|"I'm asleep."}

Fenn comes in with a blanket round them like a king. They open the fridge, look into it for a long while, and shut it again. They've been like this since the exam. It isn't the yoghurt. She knows quite well that it isn't, because it was she who sat with them on the bathroom floor on the night that the results came, and they held on to her sleeve, and neither of them said anything until it got light.

{P>F|"There's another one behind the milk,"} says Priya. {P>F|"I bought two."}

§ third present H
Henrike gets off the tram a stop early, since Xavier gets off at that one. This is not a habit. It has only happened on eleven evenings.

{X>H|"You live in the other direction,"} he points out.

{H>X|"I like the walk."}

{X>H|"It's sleeting, Rike."}

{H>X|"I like the sleet."}

He laughs. He's a tall, untidy man who mends violins, and there's always a curl of wood on him somewhere; tonight it is behind his ear. She has been thinking for two stops about whether one is allowed to take it out. Then he slips on the kerb, and she catches him, and it turns out that one is.

{X>H|"My landlady's away,"} says Xavier after some time, into her hair. {X>H|"I could make you an omelette."}

{H>X|"I can't. It's my turn to cook. There's a rota."}

{X>H|"Is there a colour for guests?"} he asks her.

§ third present F
Seven o'clock, and nobody has started the rice. Fenn sits on the worktop with their heels against the cupboard. They can tell that something has happened to Henrike. She came in with her coat wrong and a strange man behind her, and she's been slicing the same onion ever since.

{P>X|"And what do you do?"} Priya is asking him, in the voice that she keeps for dentists.

{X>P|"I mend fiddles."}

{P>X|"Is there any money in it?"}

{H>P|"Pri!"}

{X>P|"None at all,"} says Xavier cheerfully. {X>P|"I did look."}

They like him. They hadn't planned to. He has taken the knife out of Rike's hand without seeming to notice it, and he's doing the onions himself, fast and small, with his tongue between his teeth; and she is looking at the back of his neck as if somebody had written something on it.

{F>X|"Can you mend other things?"} says Fenn.

{X>F|"Such as?"}

{F>X|"I failed my finals. I'm a sort of a box with no strings on."}

It goes very quiet. It is the first time they've said it to anyone. They have made it into a joke, with a blanket on, and it still comes out with all its corners. Priya has put down the plates. She crosses the floor in her socks, she gets up on the worktop beside them, and she leans, all down the one side, like a wall that has decided to stay.

{X>F|"Boxes are the difficult part,"} says the man with the onions. {X>F|"Any fool can put on strings."}

* * *

§ third past P
In June the cow had gone from the rota. There was a fifth colour. It was green, it had been put in under Thursday by somebody with shavings on his cuff, and it said *omelette.*

Fenn had passed at the second try, with a mark that they would not tell to anyone, and they had all of them gone up to the roof with a bottle of something pink and two straws. Priya had looked at her friends, the whole row of them against the chimneys: the long one, the one in the blanket, the one who was asleep on his shoulder.

{F>P|"You're going to cry,"} said Fenn.

{P>F|"I'm not. I'm counting."}

{F>P|"Counting what?"}

{P>F|"Yoghurts,"} she said.
