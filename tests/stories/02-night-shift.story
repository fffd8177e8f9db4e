title: Night Shift
cast: J = Jonah Pell / Jonah, Joe, Pell / he, narrator
cast: A = Anders / Andy / he
cast: R = Dr. Rao / Rao, Doctor Rao / she
rel: J friends A
rel: J colleagues R
rel: J colleagues A
rel: A colleagues R
adv: medical mentioned
fandom: none
---
§ first present J
I count the beds again because counting is what I do when there is nothing else. Eleven. The twelfth is empty, and the sheet on it is so smooth that it makes me nervous.

{A>J|‘You’re doing it again, Joe,’} says Anders from the door.

{J>A|‘Doing what?’}

{A>J|‘Moving your lips.’} He comes in with two paper cups and gives me the one without sugar. He has been awake for nineteen hours, and he looks like a coat somebody left on a train. {A>J|‘It’s quiet. Take the quiet. Don’t audit it.’}

{J>A|‘I’m not auditing it.’}

{A>J|‘You counted the biscuits yesterday.’}

I did count the biscuits yesterday. I drink my coffee and watch the rain run down the glass, and I listen to the old man in bed four tell somebody called Winifred to mind the step.

{A>J|‘Who’s Winifred?’} Anders asks me.

{J>A|‘His dog, I think.’}

{A>J|‘Good name for a dog.’}

The lift opens. Dr. Rao comes down the corridor with her coat over her arm, which means that she was halfway home, and we both stand up straighter without wanting to.

{R>J|‘Pell,’} she says, {R>J|‘is twelve made up?’}

{J>R|‘Yes, Doctor.’}

{R>A|‘Good. And you go to bed, Andy, before you fall into one of mine.’}

{A>R|‘I’m fine,’} says Anders.

{R>A|‘You have put your cup down on a patient’s chart.’}

He looks. He has. He picks it up and goes, and at the door he turns round and pulls a face at me behind her back, and I have to study the ceiling.

§ first present J

It is a boy of nine with a broken arm and a great deal to say about it. He fell out of a pear tree. He would do it again. Dr. Rao sets the arm while I hold his other hand, and he tells me about the pear.

{R>J|‘Hold him there,’} she murmurs. {R>J|‘Now.’}

He does not cry. He says a word that I did not know at nine, and Dr. Rao says, {R>-|‘Quite right,’} and winds the plaster on.

Afterwards she washes her hands for a long time.

{R>J|‘How long have you been here, Pell?’}

{J>R|‘Since eight.’}

{R>J|‘I meant in this hospital.’}

{J>R|‘Oh. Four years.’} I dry the scissors. {J>R|‘And two months.’}

{R>J|‘And you still count things.’}

I don’t know what to say to that. I did not think she had noticed. {J~|She notices everything,} I think, {J~|that is what the glasses are for.}

{R>J|‘My father counted,’} says Dr. Rao. {R>J|‘Stairs, mostly. He said that as long as the number was right he could go home.’} She puts on her coat. {R>J|‘What’s the number tonight?’}

I look down the ward. Bed four is asleep. The boy is asleep with his mouth open, and there is a leaf in his hair still.

{J>R|‘Twelve,’} I tell her.

{R>J|‘Then I’m going home,’} she says.

When she has gone, Anders puts his head out of the linen room, where he has not slept at all.

{A>J|‘Did she laugh?’} he whispers. {A>J|‘I heard something. It sounded like a laugh.’}

{J>A|‘Go to bed, Andy.’}

{A>J|‘She did. She laughed. You’re my best friend, Joe, you have to tell me these things.’}

{J>A|‘Twelve,’} I say, because it is the only thing I am sure of, and he throws a pillowcase at me.
