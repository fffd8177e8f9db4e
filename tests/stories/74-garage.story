title: Hartley and Daughter
cast: D = Dena Hartley / Dena, Dee / she, narrator
cast: F = Frank Hartley / Dad, Frank / he
cast: C = Colm / - / he
rel: D family F
rel: D colleagues F
rel: D friends C
adv: alcohol mentioned
fandom: none
---
§ first present D
The sign says HARTLEY & SON, and I am not going to be the one who brings it up.

{F>D|"Torch,"} says Dad from underneath the Volvo. I put it in his hand. {F>D|"Other torch."}

{D>F|"There's only the one, it's just that you never change the batteries."}

{F>D|"Your brother changed the batteries."}

My brother changed the batteries, and then he changed his mind, and now he is in Toronto selling insurance and sends us a card with a moose on it every Christmas. I don't say this either. I find the batteries. I slide under next to him on the other board, and the two of us lie there looking up, the way that other families look at stars.

{F>D|"What d'you hear?"} he asks.

I listen. {D>F|"Bearing. Left front."}

{F>D|"Hm."} That's a yes. I've been getting hm since I was nine years old and could hold a spanner in both fists.

Colm comes in with chips at one, as he's done every Friday since we were in the same form and he copied my maths. He leaves his bike against the till. Dad pretends that he doesn't like him, and takes most of the chips.

{C>D|"Has he asked you yet?"} says Colm when we are out at the back on our tyres.

{D>C|"Asked me what?"}

{C>D|"Everyone at the Swan says he's selling up."}

I put my chip down. It's funny what you look at. I look at a puddle with oil in it, all those colours.

{D>C|"Everyone at the Swan was drunk, then,"} I say.

{C>D|"Dee. I'm only telling you so it isn't somebody else."}

{D>C|"I know you are."} I do know. He told me about Father Christmas as well, when I was six, and then he cried because he'd made me cry. He gives me the last of the vinegar, the way he likes it, out of the corner of the bag.

§ first present D
At six Dad still hasn't said anything, and I'm sweeping the same bit of floor.

{D>F|"Are you selling?"} I ask the broom.

It's quiet for so long that I turn round. He's standing on the ladder, in the street, with the door wide open and a pot of paint hung on his arm, and his tongue between his teeth like a boy doing his letters. He has painted out three of them already. He isn't very good at it. The D is going to be bigger than the rest.

{F>D|"Some fellow offered,"} he says, not looking down. {F>D|"I told him I'd have to ask my partner. Hold the flaming ladder, will you, Dena?"}

I go out and hold the ladder. I hold it with both fists.

{D>F|"There's a U in daughter,"} I say after a bit.

{F>D|"Hm,"} says my father.
