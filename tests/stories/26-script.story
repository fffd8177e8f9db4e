title: The Understudies
cast: V = Vera / VERA / she
cast: L = Lionel / LIONEL / he
cast: B = Bess / BESS / she
rel: V enemies L
rel: B friends V
rel: V colleagues L
fandom: none
---
§ third present -
A dressing room. Two mirrors, one with all its bulbs. VERA is sitting at the other one. Enter LIONEL in a false beard.

VERA: {V>L|You are late.}

LIONEL: {L>V|I am an hour early. I am simply late for you.}

VERA: {V>L|Take that off. You look like a hedge.}

LIONEL: {L>V|(removing the beard) I have been told that it is distinguished.}

VERA: {V>L|By whom?}

LIONEL: {L>V|By the man who sold it to me.}

He sits down at the good mirror. She watches him do it.

VERA: {V>L|That is my chair.}

LIONEL: {L>V|It has my name on it.}

VERA: {V>L|It has had your name on it since Saturday. It had mine on it for eleven years. I know where all the splinters are.}

BESS comes in with two kettles and no cups.

BESS: {B>-|Five minutes, please. Miss Vera, he's not in your light, is he?}

VERA: {V>B|He is in my chair, Bess. He is in my light, my chair and my part.}

LIONEL: {L>V|They changed it to a man. Was I to tell them no?}

VERA: {V>L|Yes!}

BESS: {B>V|Drink something hot, miss. You'll be wanted.}

VERA: {V>B|I shall not be wanted. I am the understudy's understudy. I'd have to wait until he broke a leg, and then until somebody else did.}

LIONEL: {L>V|I asked them to give you the Nurse.}

VERA: {V>L|You asked whom?}

LIONEL: {L>V|The management. I went up in my hat. They said that the Nurse was cast, and would I kindly not lean on the desk.}

Silence. VERA moves a pot of cold cream from one side of the table to the other, and then back.

VERA: {V>L|That was very nearly decent of you.}

LIONEL: {L>V|I thought so at the time.}

VERA: {V>L|I shall go on detesting you, naturally. One gets into the way of it.}

LIONEL: {L>V|Naturally. I should be lost without it.}

BESS: {B>-|Will either of you take this kettle? Only I've two hands, and they are both of them full, and there's the Duke's moustache to find.}

VERA: {V>B|Put it on the sill, Bess. What has he done with it now?}

BESS: {B>V|Sneezed, miss. In the second interval. It might be anywhere.}

LIONEL looks into his teacup. He removes something from it with a hairpin and lays it on a saucer.

LIONEL: {L>B|You may tell the Duke that it is drowned.}

There is a crash in the corridor, and a cry. They all look at the door.

LIONEL: {L>B|What was that?}

BESS: {B>L|That'll be the stairs, sir. I did tell Mr. Gould about the stairs. He's on in the first act.}

LIONEL: {L>B|But I am on for Gould if Gould is off. I am in two scenes with myself!}

Nobody speaks. Slowly, LIONEL gets up out of the chair. He picks up the beard. He looks at it for some time, and then he holds it out to VERA.

LIONEL: {L>V|You know the part.}

VERA: {V>L|I know every word of it.}

LIONEL: {L>V|They'll see that you are not a man.}

VERA: {V>L|My dear Lionel. They have not noticed it of you.}

BESS: {B>-|Beginners, please!}

VERA puts on the beard. She looks in the mirror, and all its bulbs come on at once.
