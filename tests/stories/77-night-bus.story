title: The N29
cast: J = Joanie / Jo / she
cast: B = Big Steve / Steve / he
cast: D = Delroy / Del / he
rel: J colleagues D
rel: J family B
rel: D friends B
fandom: none
---
§ third past J
You got all sorts on the N29 after midnight. Joanie had driven it for six years, and she'd had a swan on it, and a bride, and half a piano. She pulled away from the depot with Delroy standing up beside the cab as he always did, swinging on the pole.

{D>J|"Inspector's on tonight,"} said Delroy. {D>J|"Controller told me. Do your tie."}

{J>D|"You do your tie."}

{D>J|"I'm the conductor. I'm ornamental."}

He went off down the aisle, singing out the stops. He hadn't got to do that either, there was a recording; but the recording had no feeling for Wood Green. They'd been put together on this route for a fortnight, as a trial, and the trial had never been mentioned since.

At Finsbury Park a man got on with a cake box. He was nearly too wide for the doors.

{B>J|"Evening, sis,"} said Big Steve.

{J>B|"You've got to be joking. It's gone one. Does Mum know that you're out?"}

{B>J|"Mum sent me. It's your birthday, you muppet. It has been for an hour."}

{J>B|"Sit down, I'm driving."}

{B>J|"She says you're not to wait till you get home, you'll only go to bed."} Her brother lowered himself on to the front seat with the box upon his knees. He drove a cab himself; he couldn't see a red light without sighing. {B>J|"You want to be in the other lane here."}

{J>B|"Steve, I will stop this bus."}

{D>B|"Is that the man himself?"} shouted Delroy from the back. {D>B|"Steven! You owe me a tenner!"}

{B>D|"You owe me a window!"}

They met in the middle and thumped each other on the back until the luggage rack shook. It was she who had introduced the two of them, and she'd been sorry ever since. They went fishing. They never caught anything, and they never stopped talking about it.

* * *

§ third past D
At Turnpike Lane she pulled in, and put the handbrake on. There were nine of them left aboard. Delroy had counted: two nurses, four drunks, an old boy with a cello, the lad who slept there, and Steve. He turned the lights down.

{D|"Ladies and gentlemen,"} he said, {D|"this service is being held to regulate the birthday."}

They sang it. One of the nurses did the harmony. He watched Joanie through the glass with her hands over her face and her shoulders going. He thought about the first night, when he'd dropped the float all over the stairs, every coin, and she had got down out of the cab in the rain without a word to help him look.

The inspector got on just as they were cutting the cake. He had a clipboard.

{D>J|"Do your tie,"} whispered Delroy.
